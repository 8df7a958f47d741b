import { createHash } from 'node:crypto';
import type { ProofCheck } from '../../../shared/certificates';
import type { ClaimedMerkleProof, ClaimedProof } from '../../providers/provider';

type Path = Pick<Extract<ProofCheck, { kind: 'consistent' }>, 'leafOf' | 'leaf' | 'steps' | 'root'>;

/** Follows a proof from its leaf to the root, without any network. Pure; never throws. */
export function checkProof(proof: ClaimedProof): ProofCheck {
  if (proof.kind !== 'merkle') return proof;
  const byText = pathFrom(proof, 'text', sha256(Buffer.from(proof.leafText, 'latin1')));
  if (leadsToRoot(byText) || proof.leafBytes === null) return toCheck(byText);
  /* The vendor's own verifier also takes the hash itself as the leaf. */
  const byBytes = pathFrom(proof, 'bytes', Buffer.from(proof.leafBytes, 'hex'));
  return toCheck(leadsToRoot(byBytes) ? byBytes : byText);
}

function toCheck(path: Path): ProofCheck {
  return { kind: leadsToRoot(path) ? 'consistent' : 'broken', ...path };
}

function leadsToRoot({ leaf, steps, root }: Path): boolean {
  return (steps.at(-1)?.result ?? leaf) === root;
}

function pathFrom({ steps, root }: ClaimedMerkleProof, leafOf: Path['leafOf'], leaf: Buffer): Path {
  const path: Path = { leafOf, leaf: leaf.toString('hex'), steps: [], root };
  let current = leaf;
  for (const { side, sibling } of steps) {
    const other = Buffer.from(sibling, 'hex');
    current = side === 'left' ? sha256(other, current) : sha256(current, other);
    path.steps.push({ side, sibling, result: current.toString('hex') });
  }
  return path;
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
