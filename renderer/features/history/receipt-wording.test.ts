import { expect, it } from 'vitest';
import type { ListedReceipt } from '../../../shared/history';
import { outcomeOf } from './receipt-wording';

const base = {
  at: 0,
  accountId: 'a',
  accountName: 'Anna',
  service: 'acronis',
  host: 'eu2-cloud.acronis.com',
  size: 1,
  hash: { algorithm: 'sha256', value: 'cafe01' },
} as const;
const saved: ListedReceipt = {
  ...base,
  kind: 'saved',
  id: 'r1',
  entryId: 'e1',
  name: 'Überfahrt Plan.txt',
  path: '/home/anna/Überfahrt Plan.txt',
  proof: { kind: 'hash', hash: base.hash },
};
const deleted: ListedReceipt = {
  ...base,
  kind: 'deleted',
  id: 'r2',
  entryId: 'e2',
  name: 'logbook.txt',
  certificate: { id: 'cert77', link: 'https://x', checkable: false },
  result: { kind: 'refused', failure: { code: 'permission-denied', details: {}, message: '' } },
};

it('tells what happened, and why not', () => {
  expect(outcomeOf(saved)).toEqual({ tone: 'good', text: 'Saved, verified by SHA-256' });
  expect(outcomeOf(deleted).text).toMatch(/^Not deleted: \S/);
  expect(outcomeOf({ ...deleted, result: null }).tone).toBe('caution');
});

it('names the version that was saved, or that was to go', () => {
  expect(outcomeOf({ ...saved, version: '2' }).text).toBe('Saved version 2, verified by SHA-256');
  expect(outcomeOf({ ...deleted, version: '2', result: { kind: 'deleted' } }).text).toBe('Version 2 deleted');
  const failure = { code: 'protocol', details: { reason: 'whole-file-trashed' }, message: '' } as const;
  const lost = outcomeOf({ ...deleted, version: '2', result: { kind: 'whole-file-trashed', failure } });
  expect(lost.tone).toBe('danger');
  expect(lost.text).toMatch(/whole file .* only version 2/);
});
