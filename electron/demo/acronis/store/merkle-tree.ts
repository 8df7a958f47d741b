import { createHash } from 'node:crypto';

/**
 * Merkle trees as the vendor's published verifier checks them [observed]: pairs of raw 32-byte values, no separator; an odd
 * last node moves up unchanged.
 */
export type ProofStep = { left: string } | { right: string };

export interface MerkleTree {
  root: Buffer;
  /** The steps from each leaf up to the root, by leaf. */
  proofs: ProofStep[][];
}

interface Node {
  hash: Buffer;
  leaves: readonly number[];
}

/** The leaf of an eTag: the hash of its hex text as it is written, not of the decoded bytes. */
export function leafOf(eTag: string): Buffer {
  return createHash('sha256').update(eTag, 'ascii').digest();
}

/** Needs at least one leaf. */
export function buildMerkleTree(leaves: readonly Buffer[]): MerkleTree {
  const proofs: ProofStep[][] = leaves.map(() => []);
  let level: Node[] = leaves.map((hash, index) => ({ hash, leaves: [index] }));
  while (level.length > 1) level = parentsOf(level, proofs);
  const [top] = level;
  if (top === undefined) throw new Error('A Merkle tree needs a leaf.');
  return { root: top.hash, proofs };
}

function parentsOf(level: readonly Node[], proofs: ProofStep[][]): Node[] {
  const parents: Node[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left, right] = level.slice(index, index + 2);
    if (left === undefined) continue;
    parents.push(right === undefined ? left : joinNodes(left, right, proofs));
  }
  return parents;
}

function joinNodes(left: Node, right: Node, proofs: ProofStep[][]): Node {
  for (const leaf of left.leaves) proofs[leaf]?.push({ right: right.hash.toString('hex') });
  for (const leaf of right.leaves) proofs[leaf]?.push({ left: left.hash.toString('hex') });
  return {
    hash: createHash('sha256').update(left.hash).update(right.hash).digest(),
    leaves: [...left.leaves, ...right.leaves],
  };
}
