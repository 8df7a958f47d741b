import { afterEach, expect, it } from 'vitest';
import type { ListedReceipt } from '../../../shared/history';
import { setLocale } from '../../../shared/texts/locale';
import { texts } from '../../../shared/texts/texts';
import { factsOfReceipt } from './receipt-facts';
import { outcomeOf } from './receipt-wording';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

const failure = { code: 'offline', details: {}, message: '' } as const;
const hash = { algorithm: 'sha256', value: 'cafe01' } as const;
const base = {
  id: 'r',
  at: 0,
  accountId: 'a',
  accountName: 'Anna',
  service: 'acronis',
  host: 'x.example',
  entryId: 'e',
  name: 'a.txt',
  size: 1234,
  hash,
} as const;
const proofs = [
  { kind: 'hash', hash } as const,
  { kind: 'size', hash } as const,
  { kind: 'none', hash: null } as const,
];
const results = [
  { kind: 'deleted' },
  { kind: 'already-gone' },
  { kind: 'changed' },
  { kind: 'cancelled' },
  { kind: 'refused', failure },
  { kind: 'unclear', failure },
  { kind: 'whole-file-trashed', failure },
] as const;

const receipts: readonly ListedReceipt[] = [
  ...proofs.map((proof) => ({ ...base, kind: 'saved' as const, path: '/tmp/a.txt', proof })),
  ...results.map((result) => ({
    ...base,
    kind: 'deleted' as const,
    certificate: { id: 'c', link: 'https://x', checkable: true },
    result,
  })),
  { ...base, kind: 'deleted', certificate: null, result: null },
];

it.each([
  ['de', '1 Beleg wurde exportiert.', '2 Belege wurden exportiert.'],
  ['es', 'Se ha exportado 1 recibo.', 'Se han exportado 2 recibos.'],
] as const)('says everything in %s', (language, one, two) => {
  const english = receipts
    .flatMap((receipt) => [receipt, { ...receipt, version: '2' }])
    .map((r) => outcomeOf(r).text);
  setLocale({ language, formats: language });
  const said = receipts
    .flatMap((receipt) => [receipt, { ...receipt, version: '2' }])
    .map((r) => outcomeOf(r).text);
  expect(said.filter((text) => english.includes(text))).toEqual([]);
  for (const text of said) expect(text).not.toMatch(/undefined|\[object|^$/);
  for (const receipt of receipts)
    for (const { name, value } of factsOfReceipt(receipt))
      expect(`${name} ${value}`).not.toMatch(/undefined|\[object/);
  expect([1, 2].map(texts().history.exported)).toEqual([one, two]);
});
