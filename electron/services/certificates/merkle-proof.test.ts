import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimedMerkleProof } from '../../providers/provider';
import { checkProof } from './merkle-proof';

/* The worked example of the service's document: three files of the contents `buoy 1`, `buoy 2`, `buoy 3`, a line feed each. */
const eTag2 = 'bbdfb1b9a5fbbd90339f6a92946412cef9f21f319f67b865252ee82ba9624351';
const leaf1 = '31695e145418a7550052df32559082765ddf4122fe6c879033a29ec1a7bcf119';
const leaf2 = '7d719d133c1ad74b92f5293f46cae239b91546ebd312b23477fd217f413e8f16';
const leaf3 = 'ca7f42ebe96ef446d27de7bb5b1b93404fc2263e0dcd63a7e3a34120ff5a3f1e';
const parent = '6d78b20fad488395dfd16fff2637f21229be0659da4a4e25b9177c75060448a8';
const root = '20eb84be6705d1f02af448c18ad645f68b3db14679e7c9f2bc70a965c05fd5a0';

const proof: ClaimedMerkleProof = {
  kind: 'merkle',
  leafText: eTag2,
  leafBytes: eTag2,
  steps: [
    { side: 'left', sibling: leaf1 },
    { side: 'right', sibling: leaf3 },
  ],
  root,
};

const sha256 = (...parts: string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(Buffer.from(part, 'hex'));
  return hash.digest('hex');
};

describe('a proof', () => {
  it('leads step by step to the root', () => {
    expect(checkProof(proof)).toEqual({
      kind: 'consistent',
      leafOf: 'text',
      leaf: leaf2,
      steps: [
        { side: 'left', sibling: leaf1, result: parent },
        { side: 'right', sibling: leaf3, result: root },
      ],
      root,
    });
  });

  it('without steps is the leaf itself', () => {
    expect(checkProof({ ...proof, steps: [], root: leaf2 }).kind).toBe('consistent');
    expect(checkProof({ ...proof, steps: [] }).kind).toBe('broken');
  });

  it('may start from the hash itself in place of its text', () => {
    const other = {
      ...proof,
      steps: [{ side: 'left', sibling: leaf1 } as const],
      root: sha256(leaf1, eTag2),
    };
    expect(checkProof(other)).toMatchObject({ kind: 'consistent', leafOf: 'bytes', leaf: eTag2 });
    expect(checkProof({ ...other, leafBytes: null }).kind).toBe('broken');
  });

  it('that fails is told as it goes by the documented way', () => {
    expect(checkProof({ ...proof, root: leaf3 })).toMatchObject({
      kind: 'broken',
      leafOf: 'text',
      leaf: leaf2,
    });
  });

  it('fails with any hex digit changed', () => {
    const digit = fc.integer({ min: 0, max: 63 });
    const place = fc.constantFrom('leafText', 'root', 'first', 'second');
    fc.assert(
      fc.property(place, digit, (where, at) => {
        expect(checkProof(altered(where, at)).kind).toBe('broken');
      }),
    );
  });

  it.each([{ kind: 'absent' }, { kind: 'unsupported' }, { kind: 'malformed', what: 'not-json' }] as const)(
    'that cannot be followed stays as it is: %j',
    (claim) => {
      expect(checkProof(claim)).toEqual(claim);
    },
  );
});

function altered(where: string, at: number): ClaimedMerkleProof {
  const change = (hex: string): string =>
    hex.slice(0, at) + ((parseInt(hex[at] ?? '0', 16) + 1) % 16).toString(16) + hex.slice(at + 1);
  const [first, second] = [change(leaf1), change(leaf3)];
  return {
    ...proof,
    ...(where === 'leafText' ? { leafText: change(eTag2), leafBytes: change(eTag2) } : {}),
    ...(where === 'root' ? { root: change(root) } : {}),
    steps: [
      { side: 'left', sibling: where === 'first' ? first : leaf1 },
      { side: 'right', sibling: where === 'second' ? second : leaf3 },
    ],
  };
}
