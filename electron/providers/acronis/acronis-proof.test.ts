import { describe, expect, it } from 'vitest';
import { toCertificateClaim } from './acronis-proof';

const a = 'a'.repeat(64);
const b = 'B'.repeat(64);
const txid = `0x${'1'.repeat(64)}`;

const certificate = {
  id: 'c',
  blockchain: 'eth',
  txid,
  timestamp: 1_700_000_000,
  merkle_root: b,
  merkle_proof: JSON.stringify([{ left: b }, { right: a }]),
  object: { key: 'buoy.txt', eTag: a, size: 7 },
};

describe('what a certificate claims', () => {
  it('is read from its fields, hashes in lower case', () => {
    expect(toCertificateClaim(certificate)).toEqual({
      state: 'notarized',
      notarizedAt: 1_700_000_000_000,
      fileName: 'buoy.txt',
      size: 7,
      contentHash: { algorithm: 'sha256', value: a },
      blockchain: 'eth',
      transactionId: txid,
      proof: {
        kind: 'merkle',
        root: b.toLowerCase(),
        leafText: a,
        leafBytes: a,
        steps: [
          { side: 'left', sibling: b.toLowerCase() },
          { side: 'right', sibling: a },
        ],
      },
    });
  });

  it('takes a proof that is already a list, and an empty one', () => {
    const steps = [{ left: a }];
    expect(toCertificateClaim({ ...certificate, merkle_proof: steps })?.proof).toMatchObject({
      kind: 'merkle',
      steps: [{ side: 'left', sibling: a }],
    });
    expect(toCertificateClaim({ ...certificate, merkle_proof: '[]' })?.proof).toMatchObject({
      kind: 'merkle',
      steps: [],
    });
  });

  it('keeps the text of a hash as it came, since the leaf is made of it', () => {
    const claim = toCertificateClaim({ ...certificate, object: { eTag: b } });
    expect(claim?.proof).toMatchObject({ leafText: b, leafBytes: b.toLowerCase() });
  });

  it('knows no bytes of a hash of another length', () => {
    const claim = toCertificateClaim({ ...certificate, object: { eTag: 'ab-2' } });
    expect(claim?.contentHash).toBeNull();
    expect(claim?.proof).toMatchObject({ kind: 'merkle', leafText: 'ab-2', leafBytes: null });
  });

  it.each([undefined, null, ''])('is pending with %j in the fields of the chain', (value) => {
    const chain = { txid: value, timestamp: value, merkle_root: value, merkle_proof: value };
    expect(toCertificateClaim({ ...certificate, ...chain })).toMatchObject({
      state: 'pending',
      notarizedAt: null,
      transactionId: null,
      proof: { kind: 'absent' },
    });
  });

  it.each([
    ['[{"left":"', 'not-json'],
    ['{}', 'not-steps'],
    ['7', 'not-steps'],
    [[{ left: a, right: a }], 'not-steps'],
    [[{ left: 'ab' }], 'not-steps'],
    [Array.from({ length: 65 }, () => ({ left: a })), 'too-long'],
    [`"${'x'.repeat(70_000)}"`, 'too-long'],
  ])('finds the proof %.40j malformed: %s', (proof, what) => {
    expect(toCertificateClaim({ ...certificate, merkle_proof: proof })?.proof).toEqual({
      kind: 'malformed',
      what,
    });
  });

  it.each([
    [{ merkle_root: 'ab' }, 'no-root'],
    [{ merkle_root: 5 }, 'no-root'],
    [{ object: {} }, 'no-content-hash'],
    [{ object: 'text' }, 'no-content-hash'],
  ])('cannot follow a proof with %j', (change, what) => {
    expect(toCertificateClaim({ ...certificate, ...change })?.proof).toEqual({ kind: 'malformed', what });
  });

  it('does not mistake another kind of tree for a wrong proof', () => {
    expect(toCertificateClaim({ ...certificate, merkle_proof: '["f851a0","ab"]' })?.proof).toEqual({
      kind: 'unsupported',
    });
  });

  it.each([null, 'text', 3, []])('is nothing for %j', (raw) => {
    expect(toCertificateClaim(raw)).toBeNull();
  });
});
