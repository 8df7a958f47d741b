import type {
  CertificateCheck,
  CertificateFacts,
  ContentCheck,
  ProofCheck,
} from '../../../shared/certificates';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import type { FactLine } from '../../components/fact-lines';
import { wordFailure } from '../../lib/error-message';
import { formatDateTime } from '../../lib/format/format-date';

/** How a single check came out. `open`: it neither speaks for nor against. */
export type CheckTone = 'passed' | 'failed' | 'open';

export interface WordedCheck {
  tone: CheckTone;
  title: string;
  text: string;
}

/** The whole in a sentence. */
export function wordVerdict({ verdict, content, proof }: CertificateCheck): WordedCheck {
  const words = texts().certificates.verdict;
  switch (verdict) {
    case 'verified':
      return { tone: 'passed', ...words.verified };
    case 'contradicted':
      return { tone: 'failed', ...(content.kind === 'different' ? words.otherContents : words.brokenProof) };
    case 'partial':
      return { tone: 'open', title: words.partial.title, text: whatIsMissing(content, proof) };
  }
}

function whatIsMissing(content: ContentCheck, proof: ProofCheck): string {
  const { partial } = texts().certificates.verdict;
  if (proof.kind === 'consistent')
    return content.kind === 'equal' ? partial.equalConsistent : partial.openConsistent;
  return content.kind === 'equal' ? partial.equalOpen : partial.openOpen;
}

/** Step 1: the contents. */
export function wordContent(content: ContentCheck): WordedCheck {
  const words = texts().certificates.contents;
  switch (content.kind) {
    case 'equal':
      return { tone: 'passed', title: words.equal.title, text: words.equal.text(whatOf(content.path)) };
    case 'different':
      return {
        tone: 'failed',
        title: words.different.title,
        text: words.different.text(whatOf(content.path)),
      };
    case 'not-checkable':
      return { tone: 'open', ...words.notCheckable };
    case 'not-compared':
      return { tone: 'open', title: words.notCompared.title, text: words.notCompared[content.reason] };
    case 'failed': {
      const { title, text } = wordFailure(content.failure);
      return { tone: 'open', title: words.failed.title, text: words.failed.text(title, text) };
    }
  }
}

function whatOf(path: string | null): string {
  return path === null ? texts().certificates.contents.download : visibleName(path);
}

/** Step 2: the way from the contents' fingerprint to the one that stands for many files at once. */
export function wordProof(proof: ProofCheck): WordedCheck {
  const words = texts().certificates.proof;
  switch (proof.kind) {
    case 'consistent':
      return { tone: 'passed', ...words.consistent };
    case 'broken':
      return { tone: 'failed', ...words.broken };
    case 'absent':
      return { tone: 'open', ...words.absent };
    case 'unsupported':
      return { tone: 'open', ...words.unsupported };
    case 'malformed':
      return { tone: 'failed', title: words.malformed.title, text: words.malformed[proof.what] };
  }
}

/** Step 3: what nobody can tell offline. */
export function wordBlockchain(): WordedCheck {
  return { tone: 'open', ...texts().certificates.blockchain };
}

/** Each step of the proof as a sentence; hashes are shortened by the caller. */
export function wordSteps(
  proof: Extract<ProofCheck, { leaf: string }>,
): readonly { text: string; hash: string }[] {
  const words = texts().certificates.step;
  return [
    { text: proof.leafOf === 'text' ? words.startText : words.startBytes, hash: proof.leaf },
    ...proof.steps.map(({ side, sibling, result }) => ({
      text: words[side](shortHash(sibling)),
      hash: result,
    })),
    { text: words.end, hash: proof.root },
  ];
}

export function shortHash(hash: string): string {
  return hash.length <= 16 ? hash : `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}

/** What a certificate says, as names and values. */
export function factsOfCertificate(facts: CertificateFacts): readonly FactLine[] {
  const { id, notarizedAt, fileName, contentHash, blockchain, transactionId } = facts;
  const names = texts().certificates.facts;
  return [
    ...(fileName === null ? [] : [{ name: names.file, value: visibleName(fileName) }]),
    code(names.certificate, id),
    ...(notarizedAt === null ? [] : [{ name: names.written, value: formatDateTime(notarizedAt) }]),
    ...(blockchain === null ? [] : [{ name: names.blockchain, value: chainName(blockchain) }]),
    ...(transactionId === null ? [] : [code(names.transaction, transactionId)]),
    ...(contentHash === null ? [] : [code(hashNames[contentHash.algorithm], contentHash.value)]),
  ];
}

const hashNames = { sha256: 'SHA-256', md5: 'MD5' } as const;

function code(name: string, value: string): FactLine {
  return { name, value, code: true };
}

function chainName(blockchain: string): string {
  return blockchain === 'eth' ? 'Ethereum' : visibleName(blockchain);
}
