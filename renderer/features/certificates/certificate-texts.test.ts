import { afterEach, expect, it } from 'vitest';
import { languages, setLocale } from '../../../shared/texts/locale';
import type { CertificateCheck, ContentCheck, ProofCheck } from '../../../shared/certificates';
import { wordBlockchain, wordContent, wordProof, wordSteps, wordVerdict } from './certificate-wording';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

const hash = { algorithm: 'sha256', value: 'ab' } as const;
const compared = { path: '/tmp/a.pdf', expected: hash, actual: hash } as const;
const path = { leafOf: 'text' as const, leaf: 'a', steps: [], root: 'c' };
const contents: readonly ContentCheck[] = [
  { kind: 'equal', ...compared },
  { kind: 'different', ...compared, path: null },
  { kind: 'not-checkable' },
  { kind: 'not-compared', reason: 'no-saved-copy' },
  { kind: 'not-compared', reason: 'declined' },
  { kind: 'not-compared', reason: 'not-asked' },
  { kind: 'failed', failure: { code: 'offline', details: {}, message: '' } },
];
const proofs: readonly ProofCheck[] = [
  { kind: 'consistent', ...path },
  { kind: 'broken', ...path },
  { kind: 'absent' },
  { kind: 'unsupported' },
  ...(['not-json', 'not-steps', 'too-long', 'no-root', 'no-content-hash'] as const).map((what) => ({
    kind: 'malformed' as const,
    what,
  })),
];
const certificate: CertificateCheck['certificate'] = {
  id: 'c',
  link: 'https://x',
  state: 'notarized',
  notarizedAt: 0,
  fileName: null,
  size: null,
  contentHash: hash,
  blockchain: null,
  transactionId: null,
};

function everythingSaid(): readonly string[] {
  const verdicts = (['verified', 'contradicted', 'partial'] as const).flatMap((verdict) =>
    contents.flatMap((content) =>
      proofs.map((proof) => wordVerdict({ certificate, content, proof, verdict })),
    ),
  );
  const checks = [...verdicts, ...contents.map(wordContent), ...proofs.map(wordProof), wordBlockchain()];
  const sides = (['left', 'right'] as const).map((side) => ({ side, sibling: 'b', result: 'c' }));
  const steps = wordSteps({ kind: 'consistent', ...path, steps: sides });
  return [...checks.flatMap(({ title, text }) => [title, text]), ...steps.map(({ text }) => text)];
}

it.each(languages)('says everything in %s', (language) => {
  setLocale({ language, formats: language });
  for (const text of everythingSaid()) expect(text).not.toMatch(/undefined|NaN|\[object|^$/);
});

it('says nothing in English to others', () => {
  const english = new Set(everythingSaid());
  for (const language of ['de', 'es'] as const) {
    setLocale({ language, formats: language });
    expect(everythingSaid().filter((text) => english.has(text) && text.length > 12)).toEqual([]);
  }
});
