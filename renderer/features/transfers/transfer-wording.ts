import { texts } from '../../../shared/texts/texts';
import type { Transfer, TransferState } from '../../../shared/transfers';
import { wordFailure } from '../../lib/error-message';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatSince } from '../../lib/format/format-date';
import { formatDuration } from '../../lib/format/format-duration';
import { formatTimeLeft } from '../../lib/format/format-time-left';
import { shownName } from '../../lib/transfers/transfer-name';
import { msLeftOf, type TransferTotals } from '../../lib/transfers/transfer-totals';
import { failureSentences, wordCheckFailure } from '../../lib/wording/transfer-event-wording';

/** From 0 to 1; null while it moves towards an end that is not known. */
export function fractionOf({ state, size, receivedBytes }: Transfer): number | null {
  if (state === 'done' || state === 'verifying') return 1;
  if (size === null) return state === 'running' ? null : 0;
  if (size === 0) return state === 'running' ? 1 : 0;
  return Math.min(receivedBytes / size, 1);
}

/** "survey.pdf, downloading, 42 %": the accessible name of a row. */
export function rowName(transfer: Transfer): string {
  const { states, version } = texts().transfers;
  const isUnderWay = transfer.state === 'running' || transfer.state === 'paused';
  const fraction = isUnderWay ? fractionOf(transfer) : null;
  return [
    shownName(transfer),
    ...(transfer.version === undefined ? [] : [version(transfer.version)]),
    states[transfer.state],
    ...(fraction === null ? [] : [`${Math.floor(fraction * 100)} %`]),
  ].join(', ');
}

/** "31 of 49 MB": the unit once when both have the same. */
export function amountText(received: number, size: number | null): string {
  const part = formatBytes(received);
  if (size === null) return part;
  const whole = formatBytes(size);
  const unit = / \S+$/u.exec(whole)?.[0] ?? '';
  const bare = part.endsWith(unit) ? part.slice(0, part.length - unit.length) : part;
  return texts().transfers.amount(bare, whole);
}

export interface TransferFacts {
  text: string;
  tone: 'plain' | 'good' | 'caution' | 'danger';
  /** Why, and what to do next; on a line of its own. */
  detail: string | null;
}

/** Has the row a second line? Cheap enough to ask of every row of a long list. */
export function hasDetail({ state, failure, checked }: Transfer): boolean {
  if (state === 'done') return checked !== null && checked.failure !== null;
  return (state === 'failed' || state === 'retrying' || state === 'waiting') && failure !== null;
}

/** What a row tells besides the name: which version, progress, proof, or what went wrong. `now` in epoch milliseconds. */
export function factsOf(transfer: Transfer, now: number): TransferFacts {
  const facts = stateFacts(transfer, now);
  if (transfer.version === undefined) return facts;
  return { ...facts, text: joined([texts().transfers.versionFirst(transfer.version), facts.text]) };
}

function joined(parts: readonly string[]): string {
  return parts.join(' · ');
}

function plain(...parts: readonly string[]): TransferFacts {
  return { text: joined(parts), tone: 'plain', detail: null };
}

function stateFacts(transfer: Transfer, now: number): TransferFacts {
  const { transfers: words } = texts();
  const { size, failure } = transfer;
  switch (transfer.state) {
    case 'queued':
      return plain(words.waiting, ...(size === null ? [] : [formatBytes(size)]));
    case 'running':
      return progressFacts(transfer);
    case 'verifying':
      return plain(words.verifying);
    case 'paused':
      return plain(words.paused, amountText(transfer.receivedBytes, size));
    case 'retrying':
      return { text: retryText(transfer, now), tone: 'caution', detail: retryDetail(transfer) };
    case 'waiting':
      return { text: words.waitingForSignIn, tone: 'caution', detail: failureSentences(failure) };
    case 'done':
      return doneFacts(transfer, now);
    case 'skipped':
    case 'cancelled':
      return plain(words[transfer.state]);
    case 'failed':
      return failureFacts(transfer);
  }
}

function progressFacts(transfer: Transfer): TransferFacts {
  const { receivedBytes, size, bytesPerSecond } = transfer;
  const amount = amountText(receivedBytes, size);
  if (bytesPerSecond === null) return plain(amount);
  if (bytesPerSecond === 0) {
    return { text: joined([amount, texts().transfers.stalled]), tone: 'caution', detail: null };
  }
  const left = msLeftOf(transfer);
  return plain(amount, speedText(bytesPerSecond), ...(left === null ? [] : [formatTimeLeft(left)]));
}

function speedText(bytesPerSecond: number): string {
  return `${formatBytes(bytesPerSecond)}/s`;
}

/** "Trying again in 8 s, 2nd try" */
function retryText({ retryAt, attempt }: Transfer, now: number): string {
  const wait = retryAt === null ? 0 : Math.ceil((retryAt - now) / 1000) * 1000;
  return texts().transfers.retrying(wait > 0 ? formatDuration(wait) : null, attempt + 1);
}

/* Nobody has to do anything, so that is not said; the history has the whole reason. */
function retryDetail({ failure, receivedBytes }: Transfer): string | null {
  if (failure === null) return null;
  const bytes = receivedBytes === 0 ? null : formatBytes(receivedBytes);
  return texts().transferEvents.failedPassing(wordFailure(failure).title, bytes);
}

function doneFacts({ proof, checked }: Transfer, now: number): TransferFacts {
  if (checked !== null && checked.failure !== null) {
    const { title, text } = wordCheckFailure(checked.failure);
    return { text: title, tone: 'danger', detail: text };
  }
  const { transfers: words } = texts();
  const again = checked === null ? [] : [words.checkedAgain(formatSince(checked.at, now))];
  switch (proof?.kind) {
    case 'hash': {
      const name = proof.hash.algorithm === 'sha256' ? 'SHA-256' : 'MD5';
      return { ...plain(words.verifiedBy(name), ...again), tone: 'good' };
    }
    case 'size':
      return plain(words.sizeChecked, ...again);
    case 'none':
    case undefined:
      return { ...plain(words.notVerifiable, ...again), tone: 'caution' };
  }
}

function failureFacts({ failure }: Transfer): TransferFacts {
  if (failure === null) return { text: texts().transfers.failed, tone: 'danger', detail: null };
  const { title, text } = wordFailure(failure);
  return { text: title, tone: 'danger', detail: text };
}

/** In the order of what one wants to know first, as there may be no room for all. */
const otherStates = [
  'retrying',
  'waiting',
  'failed',
  'queued',
  'paused',
  'done',
  'skipped',
  'cancelled',
] as const satisfies readonly TransferState[];

/** "2 running · 18.2 MB/s · 40 s left · 1 waiting · 1 done" */
export function summaryOf({ counts, bytesPerSecond, msLeft }: TransferTotals): string {
  const { counted } = texts().transfers;
  const running = (counts.get('running') ?? 0) + (counts.get('verifying') ?? 0);
  const others = otherStates.filter((state) => (counts.get(state) ?? 0) > 0);
  return joined([
    ...(running === 0 ? [] : [counted.running(running)]),
    ...(bytesPerSecond > 0 ? [speedText(bytesPerSecond)] : []),
    ...(msLeft === null ? [] : [formatTimeLeft(msLeft)]),
    ...others.map((state) => counted[state](counts.get(state) ?? 0)),
  ]);
}
