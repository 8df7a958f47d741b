import { createHash } from 'node:crypto';
import { toFields, toList, type Fields } from './service-client';

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The check of section 4.7 of the specification, written apart from the code that makes the proofs. */
export function proofHolds(certificate: Fields, leaf?: Buffer): boolean {
  const eTag = String(toFields(certificate['object'])['eTag']);
  let current = leaf ?? sha256(eTag);
  for (const step of toList(JSON.parse(String(certificate['merkle_proof'])))) {
    const sibling = Buffer.from(String(step['left'] ?? step['right']), 'hex');
    current = step['left'] === undefined ? sha256(current, sibling) : sha256(sibling, current);
  }
  return current.toString('hex') === certificate['merkle_root'];
}
