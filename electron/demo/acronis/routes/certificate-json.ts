import { createHash } from 'node:crypto';
import type { AcronisSwitches } from '../acronis-switches';
import type { Certificate, ChainEntry } from '../store/certificate-registry';
import { buildMerkleTree, leafOf, type ProofStep } from '../store/merkle-tree';

/**
 * Certificates as they go over the wire. Field names are [documented]; how a proof is worked out is [observed] in the vendor's
 * published verifier; the form of a pending one is [assumed] and a switch. Contract and sender are made up.
 */

type CertSwitches = AcronisSwitches['cert'];
type Fields = Record<string, unknown>;

const contract = '0xd4b1e5a0c7f24368b9e05d17a6c3f8e2914b7a60';
const sender = '0x5a2e8c41f09b7d63e8142ac6d0f5b3971e6c8d24';

/** Fields without a value while a certificate is pending. */
const chainFields = [
  'blockchain',
  'contract',
  'sender',
  'txid',
  'timestamp',
  'merkle_root',
  'merkle_proof',
] as const;

export async function certificateFields(certificate: Certificate, switches: CertSwitches): Promise<Fields> {
  const chain =
    certificate.entry === null
      ? pendingFields(switches.pending)
      : await writtenFields(certificate, certificate.entry, switches);
  return {
    id: certificate.id,
    ...chain,
    object: {
      key: certificate.fileName,
      eTag: await eTagOf(certificate, switches.etag),
      size: certificate.content.size,
      sequencer: certificate.sequence.toString(16).padStart(18, '0').toUpperCase(),
    },
  };
}

function pendingFields(form: CertSwitches['pending']): Fields {
  if (form === 'missing' || form === 'no-certificate') return {};
  const value = form === 'null' ? null : '';
  return Object.fromEntries(chainFields.map((field) => [field, value]));
}

async function writtenFields(
  certificate: Certificate,
  entry: ChainEntry,
  switches: CertSwitches,
): Promise<Fields> {
  const { root, steps } = await proofOf(certificate, entry, switches);
  return {
    blockchain: 'eth',
    contract,
    sender,
    txid: entry.txid,
    timestamp: entry.timestamp,
    merkle_root: switches.proof === 'wrong-root' ? alterDigit(root) : root,
    merkle_proof: proofForm(steps, switches.proof),
  };
}

async function proofOf(
  certificate: Certificate,
  entry: ChainEntry,
  switches: CertSwitches,
): Promise<{ root: string; steps: readonly ProofStep[] }> {
  const members = switches.proof === 'empty' ? [certificate] : entry.members;
  const leaves = await Promise.all(members.map((member) => leafFor(member, switches)));
  const tree = buildMerkleTree(leaves);
  return { root: tree.root.toString('hex'), steps: tree.proofs[members.indexOf(certificate)] ?? [] };
}

async function leafFor(certificate: Certificate, switches: CertSwitches): Promise<Buffer> {
  const eTag = await eTagOf(certificate, switches.etag);
  return switches.proof === 'raw-leaf' ? Buffer.from(eTag, 'hex') : leafOf(eTag);
}

async function eTagOf({ content }: Certificate, form: CertSwitches['etag']): Promise<string> {
  if (form === 'md5') return content.digest('md5');
  const sha256 = await content.digest('sha256');
  switch (form) {
    case 'sha256':
      return sha256;
    case 'uppercase':
      return sha256.toUpperCase();
    case 'other':
      return `${sha256.slice(0, 32)}-2`;
    case 'mismatch':
      return createHash('sha256').update(`not ${sha256}`).digest('hex');
  }
}

function proofForm(steps: readonly ProofStep[], form: CertSwitches['proof']): unknown {
  switch (form) {
    case 'array':
      return steps;
    case 'patricia':
      return JSON.stringify(['f851a0', ...steps.map((step) => ('left' in step ? step.left : step.right))]);
    case 'broken-json':
      return '[{"left":"';
    case 'string':
    case 'wrong-root':
    case 'empty':
    case 'raw-leaf':
      return JSON.stringify(steps);
  }
}

function alterDigit(hex: string): string {
  return `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`;
}
