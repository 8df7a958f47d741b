import type {
  CertificateCheck,
  CertificateFacts,
  ContentCheck,
  ProofCheck,
} from '../../../shared/certificates';
import { visibleName } from '../../../shared/names';
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
  switch (verdict) {
    case 'verified':
      return {
        tone: 'passed',
        title: 'Verified',
        text: 'The contents are exactly those that were certified, and the proof is consistent.',
      };
    case 'contradicted':
      return {
        tone: 'failed',
        title: 'Does not match',
        text:
          content.kind === 'different'
            ? 'These are not the contents that were certified: the file was changed, or it is another file.'
            : 'The proof in the certificate does not lead to its own result. The certificate is damaged or was altered.',
      };
    case 'partial':
      return { tone: 'open', title: 'Not fully verified', text: whatIsMissing(content, proof) };
  }
}

function whatIsMissing(content: ContentCheck, proof: ProofCheck): string {
  const contents = content.kind === 'equal' ? 'The contents match' : 'The contents were not compared';
  const path = proof.kind === 'consistent' ? 'the proof is consistent' : 'the proof could not be followed';
  return `${contents}; ${path}. See below for what is missing.`;
}

/** Step 1: the contents. */
export function wordContent(content: ContentCheck, locale?: string): WordedCheck {
  switch (content.kind) {
    case 'equal':
      return {
        tone: 'passed',
        title: 'The contents match the certificate',
        text: `${whatOf(content.path)} has the fingerprint that was certified.`,
      };
    case 'different':
      return {
        tone: 'failed',
        title: 'The contents do not match the certificate',
        text: `${whatOf(content.path)} has another fingerprint than the one that was certified.`,
      };
    case 'not-checkable':
      return {
        tone: 'open',
        title: 'The contents cannot be compared',
        text: 'The certificate states no fingerprint of a kind that can be computed here.',
      };
    case 'not-compared':
      return { tone: 'open', title: 'The contents were not compared', text: whyNot(content.reason) };
    case 'failed': {
      const { title, text } = wordFailure(content.failure, locale);
      return { tone: 'open', title: 'The contents could not be compared', text: `${title}. ${text}` };
    }
  }
}

function whatOf(path: string | null): string {
  return path === null ? 'The file, downloaded just now,' : visibleName(path);
}

function whyNot(reason: Extract<ContentCheck, { kind: 'not-compared' }>['reason']): string {
  switch (reason) {
    case 'no-saved-copy':
      return 'Longshore has saved no copy of this file. Choose a file, or download it for the check.';
    case 'declined':
      return 'No file was chosen.';
    case 'not-asked':
      return 'Choose above what to compare with the certificate.';
  }
}

/** Step 2: the way from the contents' fingerprint to the one that stands for many files at once. */
export function wordProof(proof: ProofCheck): WordedCheck {
  switch (proof.kind) {
    case 'consistent':
      return {
        tone: 'passed',
        title: 'The proof is consistent',
        text: 'Computed step by step, it leads from this file to the one value that the certificate says was written to the blockchain.',
      };
    case 'broken':
      return {
        tone: 'failed',
        title: 'The proof is not consistent',
        text: 'Computed step by step, it leads to another value than the one in the certificate.',
      };
    case 'absent':
      return {
        tone: 'open',
        title: 'There is no proof yet',
        text: 'The file is still on its way to the blockchain. Check again later; the contents can be compared already.',
      };
    case 'unsupported':
      return {
        tone: 'open',
        title: 'The proof is of a form that cannot be checked here',
        text: 'That says nothing against the file. The page of the certificate can check it.',
      };
    case 'malformed':
      return {
        tone: 'failed',
        title: 'The proof cannot be read',
        text: `${flaws[proof.what]} Ask the service for the certificate again.`,
      };
  }
}

const flaws: Readonly<Record<Extract<ProofCheck, { kind: 'malformed' }>['what'], string>> = {
  'not-json': 'It is cut off or garbled.',
  'not-steps': 'It is not made of steps.',
  'too-long': 'It is longer than any real proof.',
  'no-root': 'The value that it should lead to is missing.',
  'no-content-hash': 'The certificate states no fingerprint to start from.',
};

/** Step 3: what nobody can tell offline. */
export const notCheckedHere: WordedCheck = {
  tone: 'open',
  title: 'Not checked here: the blockchain itself',
  text: 'That the value stands on the blockchain, and since when, is shown by the certificate’s public page.',
};

/** Each step of the proof as a sentence; hashes are shortened by the caller. */
export function wordSteps(
  proof: Extract<ProofCheck, { leaf: string }>,
): readonly { text: string; hash: string }[] {
  const start =
    proof.leafOf === 'text'
      ? 'Start with the fingerprint of the file’s fingerprint'
      : 'Start with the fingerprint of the file';
  return [
    { text: start, hash: proof.leaf },
    ...proof.steps.map(({ side, sibling, result }) => ({
      text: `Put ${shortHash(sibling)} ${side === 'left' ? 'in front of it' : 'behind it'} and take the fingerprint of both`,
      hash: result,
    })),
    { text: 'The certificate says that it ends with', hash: proof.root },
  ];
}

export function shortHash(hash: string): string {
  return hash.length <= 16 ? hash : `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}

/** What a certificate says, as names and values. */
export function factsOfCertificate(
  facts: CertificateFacts,
  locale?: string,
): readonly { name: string; value: string; code?: true }[] {
  const { id, notarizedAt, fileName, contentHash, blockchain, transactionId } = facts;
  return [
    ...(fileName === null ? [] : [{ name: 'File', value: visibleName(fileName) }]),
    { name: 'Certificate', value: id, code: true as const },
    ...(notarizedAt === null ? [] : [{ name: 'Written', value: formatDateTime(notarizedAt, locale) }]),
    ...(blockchain === null ? [] : [{ name: 'Blockchain', value: chainName(blockchain) }]),
    ...(transactionId === null ? [] : [{ name: 'Transaction', value: transactionId, code: true as const }]),
    ...(contentHash === null
      ? []
      : [
          {
            name: contentHash.algorithm === 'sha256' ? 'SHA-256' : 'MD5',
            value: contentHash.value,
            code: true as const,
          },
        ]),
  ];
}

function chainName(blockchain: string): string {
  return blockchain === 'eth' ? 'Ethereum' : visibleName(blockchain);
}
