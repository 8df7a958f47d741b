import type { ListedReceipt } from '../../../shared/history';
import { texts } from '../../../shared/texts/texts';
import type { StatusTone } from '../../components/status/status-dot';
import { wordFailure } from '../../lib/error-message';

export interface Outcome {
  tone: StatusTone;
  text: string;
}

type Saved = Extract<ListedReceipt, { kind: 'saved' }>;
type Deleted = Extract<ListedReceipt, { kind: 'deleted' }>;

/** What happened to the file, or to one version of it, and why where it did not. */
export function outcomeOf(receipt: ListedReceipt): Outcome {
  return receipt.kind === 'saved' ? savedOutcome(receipt) : deletedOutcome(receipt);
}

function savedOutcome({ proof, version }: Saved): Outcome {
  const { file, version: ofVersion } = texts().history;
  switch (proof.kind) {
    case 'hash': {
      const algorithm = proof.hash.algorithm === 'sha256' ? 'SHA-256' : 'MD5';
      return {
        tone: 'good',
        text: version === undefined ? file.savedByHash(algorithm) : ofVersion.savedByHash(version, algorithm),
      };
    }
    case 'size':
      return {
        tone: 'good',
        text: version === undefined ? file.savedBySize : ofVersion.savedBySize(version),
      };
    case 'none':
      return { tone: 'caution', text: version === undefined ? file.saved : ofVersion.saved(version) };
  }
}

function deletedOutcome({ result, version }: Deleted): Outcome {
  const words = texts().history;
  switch (result?.kind) {
    case 'deleted':
    case 'already-gone':
    case 'changed':
    case 'cancelled': {
      const { tone, text } = plainResults[result.kind];
      return { tone, text: version === undefined ? words.file[text] : words.version[text](version) };
    }
    case 'refused': {
      const why = wordFailure(result.failure).title;
      const text = version === undefined ? words.file.refused(why) : words.version.refused(version, why);
      return { tone: 'danger', text };
    }
    case 'unclear':
      return { tone: 'caution', text: words.unclear(wordFailure(result.failure).title) };
    case 'whole-file-trashed':
      return { tone: 'danger', text: words.wholeFileTrashed(version ?? '') };
    case undefined:
      return { tone: 'caution', text: words.unknown };
  }
}

const plainResults = {
  deleted: { tone: 'good', text: 'deleted' },
  'already-gone': { tone: 'good', text: 'gone' },
  changed: { tone: 'caution', text: 'changed' },
  cancelled: { tone: 'idle', text: 'stopped' },
} as const;
