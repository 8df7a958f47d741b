import type { ListedReceipt } from '../../../shared/history';
import type { StatusTone } from '../../components/status/status-dot';
import { wordFailure } from '../../lib/error-message';

export interface Outcome {
  tone: StatusTone;
  text: string;
}

/** What happened to the file, or to one version of it, and why where it did not. */
export function outcomeOf(receipt: ListedReceipt, locale?: string): Outcome {
  return receipt.kind === 'saved' ? savedOutcome(receipt) : deletedOutcome(receipt, locale);
}

function savedOutcome({ proof, version }: Extract<ListedReceipt, { kind: 'saved' }>): Outcome {
  const saved = version === undefined ? 'Saved' : `Saved version ${version}`;
  switch (proof.kind) {
    case 'hash':
      return {
        tone: 'good',
        text: `${saved}, verified by ${proof.hash.algorithm === 'sha256' ? 'SHA-256' : 'MD5'}`,
      };
    case 'size':
      return { tone: 'good', text: `${saved}, size checked` };
    case 'none':
      return { tone: 'caution', text: `${saved}, not verifiable` };
  }
}

function deletedOutcome(
  { result, version }: Extract<ListedReceipt, { kind: 'deleted' }>,
  locale?: string,
): Outcome {
  const not = version === undefined ? 'Not deleted' : `Version ${version} not deleted`;
  switch (result?.kind) {
    case 'deleted':
      return { tone: 'good', text: version === undefined ? 'Deleted' : `Version ${version} deleted` };
    case 'already-gone':
      return {
        tone: 'good',
        text: version === undefined ? 'Was already gone' : `Version ${version} was already gone`,
      };
    case 'changed':
      return { tone: 'caution', text: `${not}: it had changed` };
    case 'cancelled':
      return { tone: 'idle', text: `${not}: stopped` };
    case 'refused':
      return { tone: 'danger', text: `${not}: ${wordFailure(result.failure, locale).title}` };
    case 'unclear':
      return { tone: 'caution', text: `Unclear: ${wordFailure(result.failure, locale).title}` };
    case 'whole-file-trashed':
      return {
        tone: 'danger',
        text: `The whole file is in the trash; only version ${version ?? ''} was to be deleted`,
      };
    case undefined:
      return { tone: 'caution', text: 'Unclear: the outcome is not known' };
  }
}
