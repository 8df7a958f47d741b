import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { proofHolds } from '../testing/proof-check';
import { buildMerkleTree, leafOf } from './merkle-tree';

const eTagOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the worked example of the specification', () => {
  const eTags = ['buoy 1\n', 'buoy 2\n', 'buoy 3\n'].map(eTagOf);
  const leaves = eTags.map(leafOf);
  const leaf1 = '31695e145418a7550052df32559082765ddf4122fe6c879033a29ec1a7bcf119';
  const leaf2 = '7d719d133c1ad74b92f5293f46cae239b91546ebd312b23477fd217f413e8f16';
  const leaf3 = 'ca7f42ebe96ef446d27de7bb5b1b93404fc2263e0dcd63a7e3a34120ff5a3f1e';
  const parent = '6d78b20fad488395dfd16fff2637f21229be0659da4a4e25b9177c75060448a8';

  it('has these leaves', () => {
    expect(eTags[1]).toBe('bbdfb1b9a5fbbd90339f6a92946412cef9f21f319f67b865252ee82ba9624351');
    expect(leaves.map((leaf) => leaf.toString('hex'))).toEqual([leaf1, leaf2, leaf3]);
  });

  it('has this root and these proofs', () => {
    const tree = buildMerkleTree(leaves);
    expect(tree.root.toString('hex')).toBe(
      '20eb84be6705d1f02af448c18ad645f68b3db14679e7c9f2bc70a965c05fd5a0',
    );
    expect(tree.proofs).toEqual([
      [{ right: leaf2 }, { right: leaf3 }],
      [{ left: leaf1 }, { right: leaf3 }],
      [{ left: parent }],
    ]);
  });
});

describe('trees of one to eight leaves', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('prove each of %i leaves and nothing else', (size) => {
    const eTags = Array.from({ length: size }, (_, index) => eTagOf(`crate ${index}`));
    const tree = buildMerkleTree(eTags.map(leafOf));
    for (const [index, eTag] of eTags.entries()) {
      const certificate = {
        object: { eTag },
        merkle_root: tree.root.toString('hex'),
        merkle_proof: JSON.stringify(tree.proofs[index]),
      };
      expect(proofHolds(certificate)).toBe(true);
      expect(proofHolds({ ...certificate, object: { eTag: eTagOf('another') } })).toBe(false);
    }
  });

  it('needs a leaf', () => {
    expect(() => buildMerkleTree([])).toThrow('needs a leaf');
  });
});
