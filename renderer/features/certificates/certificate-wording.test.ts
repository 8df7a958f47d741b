import { describe, expect, it } from 'vitest';
import type { CertificateCheck, CertificateFacts } from '../../../shared/certificates';
import {
  factsOfCertificate,
  shortHash,
  wordContent,
  wordProof,
  wordSteps,
  wordVerdict,
} from './certificate-wording';

const facts: CertificateFacts = {
  id: 'c',
  link: 'https://cloud.example/c',
  state: 'notarized',
  notarizedAt: 0,
  fileName: 'buoy\u202Etxt.pdf',
  size: 7,
  contentHash: { algorithm: 'sha256', value: 'ab' },
  blockchain: 'eth',
  transactionId: '0x1',
};
const hash = { algorithm: 'sha256', value: 'ab' } as const;
const equal = { kind: 'equal', path: '/tmp/a', expected: hash, actual: hash } as const;
const path = {
  leafOf: 'text',
  leaf: 'a'.repeat(64),
  steps: [{ side: 'left', sibling: 'b'.repeat(64), result: 'c'.repeat(64) }],
  root: 'c'.repeat(64),
} as const;
const consistent = { kind: 'consistent' as const, ...path, steps: [...path.steps] };

function check(changes: Partial<CertificateCheck>): CertificateCheck {
  return { certificate: facts, content: equal, proof: consistent, verdict: 'verified', ...changes };
}

describe('the verdict', () => {
  it('says who is wrong', () => {
    const different = { ...equal, kind: 'different' } as const;
    const broken = { ...consistent, kind: 'broken' } as const;
    expect(wordVerdict(check({})).tone).toBe('passed');
    expect(wordVerdict(check({ verdict: 'contradicted', content: different })).text).toMatch(
      /file was changed/,
    );
    expect(wordVerdict(check({ verdict: 'contradicted', proof: broken })).text).toMatch(
      /certificate is damaged/,
    );
  });

  it('says what is missing', () => {
    const pending = check({ verdict: 'partial', proof: { kind: 'absent' } });
    expect(wordVerdict(pending).tone).toBe('open');
    expect(wordVerdict(pending).text).toMatch(/^The contents match;/);
    const alone = check({ verdict: 'partial', content: { kind: 'not-compared', reason: 'no-saved-copy' } });
    expect(wordVerdict(alone).text).toMatch(/not compared; the proof is consistent/);
  });
});

it.each([
  [equal, 'passed', '/tmp/a'],
  [{ ...equal, path: null }, 'passed', 'downloaded just now'],
  [{ ...equal, kind: 'different' }, 'failed', 'another fingerprint'],
  [{ kind: 'not-checkable' }, 'open', 'no fingerprint'],
  [{ kind: 'not-compared', reason: 'declined' }, 'open', 'No file was chosen'],
  [{ kind: 'failed', failure: { code: 'offline', details: {}, message: '' } }, 'open', '.'],
] as const)('contents %j are %s', (content, tone, text) => {
  const worded = wordContent(content);
  expect(worded.tone).toBe(tone);
  expect(worded.text).toContain(text);
});

it.each([
  [{ kind: 'absent' }, 'open'],
  [{ kind: 'unsupported' }, 'open'],
  [{ kind: 'malformed', what: 'not-json' }, 'failed'],
] as const)('a proof %j is %s', (proof, tone) => {
  expect(wordProof(proof).tone).toBe(tone);
});

it('tells every step from the file to the end that the certificate states', () => {
  expect(wordSteps(consistent).map(({ text }) => text)).toEqual([
    'Start with the fingerprint of the file’s fingerprint',
    'Put bbbbbbbb…bbbb in front of it and take the fingerprint of both',
    'The certificate says that it ends with',
  ]);
});

it('shows names as they are, with hidden characters made visible', () => {
  expect(factsOfCertificate(facts)[0]).toEqual({ name: 'File', value: 'buoy⟨U+202E⟩txt.pdf' });
  expect(factsOfCertificate({ ...facts, fileName: null, blockchain: null }).map(({ name }) => name)).toEqual([
    'Certificate',
    'Written',
    'Transaction',
    'SHA-256',
  ]);
});

it('shortens only long hashes', () => {
  expect(shortHash('ab')).toBe('ab');
  expect(shortHash('0123456789abcdef0')).toBe('01234567…def0');
});
