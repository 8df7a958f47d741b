import type { Transfer, TransferState } from '../../../shared/transfers';
import { wordFailure } from '../../lib/error-message';
import { formatBytes, formatCount } from '../../lib/format/format-bytes';
import { formatSince } from '../../lib/format/format-date';
import { formatDuration } from '../../lib/format/format-duration';
import { formatTimeLeft } from '../../lib/format/format-time-left';
import { ordinal } from '../../lib/format/ordinal';
import { shownName } from '../../lib/transfers/transfer-name';
import { msLeftOf, type TransferTotals } from '../../lib/transfers/transfer-totals';
import { wordCheckFailure } from '../../lib/wording/transfer-event-wording';

/** From 0 to 1; null while it moves towards an end that is not known. */
export function fractionOf({ state, size, receivedBytes }: Transfer): number | null {
  if (state === 'done' || state === 'verifying') return 1;
  if (size === null) return state === 'running' ? null : 0;
  if (size === 0) return state === 'running' ? 1 : 0;
  return Math.min(receivedBytes / size, 1);
}

const stateNames: Readonly<Record<TransferState, string>> = {
  queued: 'waiting',
  running: 'downloading',
  verifying: 'verifying',
  paused: 'paused',
  retrying: 'trying again',
  waiting: 'waiting for sign-in',
  done: 'done',
  skipped: 'skipped',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** "survey.pdf, downloading, 42 %": the accessible name of a row. */
export function rowName(transfer: Transfer): string {
  const isUnderWay = transfer.state === 'running' || transfer.state === 'paused';
  const fraction = isUnderWay ? fractionOf(transfer) : null;
  const percent = fraction === null ? '' : `, ${Math.floor(fraction * 100)} %`;
  const version = transfer.version === undefined ? '' : `, version ${transfer.version}`;
  return `${shownName(transfer)}${version}, ${stateNames[transfer.state]}${percent}`;
}

/** "31 of 49 MB": the unit once when both have the same. */
export function amountText(received: number, size: number | null, locale?: string): string {
  if (size === null) return formatBytes(received, locale);
  const whole = formatBytes(size, locale);
  const part = formatBytes(received, locale);
  const unit = / \S+$/u.exec(whole)?.[0] ?? '';
  return `${part.endsWith(unit) ? part.slice(0, part.length - unit.length) : part} of ${whole}`;
}

export interface TransferFacts {
  text: string;
  tone: 'plain' | 'good' | 'caution' | 'danger';
  /** Why, and what to do next; on a line of its own. */
  detail: string | null;
}

interface Wording {
  locale?: string | undefined;
  /** Epoch milliseconds. */
  now: number;
}

/** Has the row a second line? Cheap enough to ask of every row of a long list. */
export function hasDetail({ state, failure, checked }: Transfer): boolean {
  if (state === 'done') return checked !== null && checked.failure !== null;
  return (state === 'failed' || state === 'retrying' || state === 'waiting') && failure !== null;
}

/** What a row tells besides the name: which version, progress, proof, or what went wrong. */
export function factsOf(transfer: Transfer, wording: Wording): TransferFacts {
  const facts = stateFacts(transfer, wording);
  return transfer.version === undefined
    ? facts
    : { ...facts, text: `Version ${transfer.version} · ${facts.text}` };
}

function plain(text: string): TransferFacts {
  return { text, tone: 'plain', detail: null };
}

function stateFacts(transfer: Transfer, wording: Wording): TransferFacts {
  const { locale } = wording;
  switch (transfer.state) {
    case 'queued':
      return plain(transfer.size === null ? 'Waiting' : `Waiting · ${formatBytes(transfer.size, locale)}`);
    case 'running':
      return progressFacts(transfer, locale);
    case 'verifying':
      return plain('Verifying…');
    case 'paused':
      return plain(`Paused · ${amountText(transfer.receivedBytes, transfer.size, locale)}`);
    case 'retrying':
      return {
        text: retryText(transfer, wording.now),
        tone: 'caution',
        detail: sentenceOf(transfer, locale),
      };
    case 'waiting':
      return { text: 'Waiting for sign-in', tone: 'caution', detail: sentenceOf(transfer, locale) };
    case 'done':
      return doneFacts(transfer, wording);
    case 'skipped':
      return plain('Skipped; it is there already');
    case 'failed':
      return failureFacts(transfer, locale);
    case 'cancelled':
      return plain('Cancelled; nothing was kept');
  }
}

function progressFacts(transfer: Transfer, locale?: string): TransferFacts {
  const { receivedBytes, size, bytesPerSecond } = transfer;
  const amount = amountText(receivedBytes, size, locale);
  if (bytesPerSecond === null) return plain(amount);
  if (bytesPerSecond === 0)
    return { text: `${amount} · stalled, no bytes arrive`, tone: 'caution', detail: null };
  const left = msLeftOf(transfer);
  const parts = [amount, `${formatBytes(bytesPerSecond, locale)}/s`];
  return plain([...parts, ...(left === null ? [] : [formatTimeLeft(left)])].join(' · '));
}

/** "Trying again in 8 s, 2nd try" */
function retryText({ retryAt, attempt }: Transfer, now: number): string {
  const wait = retryAt === null ? 0 : Math.ceil((retryAt - now) / 1000) * 1000;
  const when = wait > 0 ? ` in ${formatDuration(wait)}` : '';
  return `Trying again${when}, ${ordinal(attempt + 1)} try`;
}

function sentenceOf({ failure }: Transfer, locale?: string): string | null {
  if (failure === null) return null;
  const { title, text } = wordFailure(failure, locale);
  return `${title}. ${text}`;
}

function doneFacts({ proof, checked }: Transfer, { locale, now }: Wording): TransferFacts {
  if (checked !== null && checked.failure !== null) {
    const { title, text } = wordCheckFailure(checked.failure, locale);
    return { text: title, tone: 'danger', detail: text };
  }
  const again = checked === null ? '' : ` · checked again at ${formatSince(checked.at, now, locale)}`;
  switch (proof?.kind) {
    case 'hash': {
      const name = proof.hash.algorithm === 'sha256' ? 'SHA-256' : 'MD5';
      return { text: `Verified by ${name}${again}`, tone: 'good', detail: null };
    }
    case 'size':
      return plain(`Size checked; no hash from the service${again}`);
    case 'none':
    case undefined:
      return { text: `Not verifiable${again}`, tone: 'caution', detail: null };
  }
}

function failureFacts({ failure }: Transfer, locale?: string): TransferFacts {
  if (failure === null) return { text: 'Failed. Try again.', tone: 'danger', detail: null };
  const { title, text } = wordFailure(failure, locale);
  return { text: title, tone: 'danger', detail: text };
}

/** In the order of what one wants to know first, as there may be no room for all. */
const otherSummaryWords = [
  ['retrying', 'trying again'],
  ['waiting', 'waiting for sign-in'],
  ['failed', 'failed'],
  ['queued', 'waiting'],
  ['paused', 'paused'],
  ['done', 'done'],
  ['skipped', 'skipped'],
  ['cancelled', 'cancelled'],
] as const satisfies readonly (readonly [TransferState, string])[];

/** "2 running · 18.2 MB/s · 40 s left · 1 waiting · 1 done" */
export function summaryOf({ counts, bytesPerSecond, msLeft }: TransferTotals, locale?: string): string {
  const counted = (count: number, word: string): string[] =>
    count === 0 ? [] : [`${formatCount(count, locale)} ${word}`];
  const running = (counts.get('running') ?? 0) + (counts.get('verifying') ?? 0);
  return [
    ...counted(running, 'running'),
    ...(bytesPerSecond > 0 ? [`${formatBytes(bytesPerSecond, locale)}/s`] : []),
    ...(msLeft === null ? [] : [formatTimeLeft(msLeft)]),
    ...otherSummaryWords.flatMap(([state, word]) => counted(counts.get(state) ?? 0, word)),
  ].join(' · ');
}
