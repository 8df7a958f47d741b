import type { Transfer, TransferState } from '../../../shared/transfers';
import { visibleName } from '../../../shared/names';
import { wordFailure } from '../../lib/error-message';
import { formatBytes, formatCount } from '../../lib/format/format-bytes';

/** From 0 to 1; null while the size is not known. */
export function fractionOf({ state, size, receivedBytes }: Transfer): number | null {
  if (state === 'done' || state === 'verifying') return 1;
  if (state === 'queued' || state === 'waiting')
    return size === null || size === 0 ? 0 : receivedBytes / size;
  if (size === null) return state === 'running' ? null : 0;
  return size === 0 ? 1 : Math.min(receivedBytes / size, 1);
}

const stateNames: Readonly<Record<TransferState, string>> = {
  queued: 'waiting',
  running: 'downloading',
  verifying: 'verifying',
  waiting: 'waiting for sign-in',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** The name on disk once there is one, made fit to be shown. */
export function shownName({ fileName, name }: Transfer): string {
  return visibleName(fileName ?? name);
}

/** "survey.pdf, downloading, 42 %": the accessible name of a row. */
export function rowName(transfer: Transfer): string {
  const fraction = transfer.state === 'running' ? fractionOf(transfer) : null;
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
}

/** What stands at the right of a row: which version, progress, proof or the reason of a failure with the next step. */
export function factsOf(transfer: Transfer, locale?: string): TransferFacts {
  const facts = stateFacts(transfer, locale);
  return transfer.version === undefined
    ? facts
    : { ...facts, text: `Version ${transfer.version} · ${facts.text}` };
}

function stateFacts(transfer: Transfer, locale?: string): TransferFacts {
  switch (transfer.state) {
    case 'queued':
      return {
        text: transfer.size === null ? 'Waiting' : `Waiting · ${formatBytes(transfer.size, locale)}`,
        tone: 'plain',
      };
    case 'running':
      return { text: progressText(transfer, locale), tone: 'plain' };
    case 'verifying':
      return { text: 'Verifying…', tone: 'plain' };
    case 'waiting':
      return { text: 'Waiting for sign-in', tone: 'caution' };
    case 'done':
      return proofText(transfer);
    case 'failed':
      return { text: failureText(transfer, locale), tone: 'danger' };
    case 'cancelled':
      return { text: 'Cancelled; nothing was kept', tone: 'plain' };
  }
}

function progressText({ receivedBytes, size, bytesPerSecond }: Transfer, locale?: string): string {
  const amount = amountText(receivedBytes, size, locale);
  return bytesPerSecond === null ? amount : `${amount} · ${formatBytes(bytesPerSecond, locale)}/s`;
}

function proofText({ proof }: Transfer): TransferFacts {
  switch (proof?.kind) {
    case 'hash':
      return { text: `Verified by ${proof.hash.algorithm === 'sha256' ? 'SHA-256' : 'MD5'}`, tone: 'good' };
    case 'size':
      return { text: 'Size checked; no hash from the service', tone: 'plain' };
    case 'none':
    case undefined:
      return { text: 'Not verifiable', tone: 'caution' };
  }
}

function failureText({ failure }: Transfer, locale?: string): string {
  if (failure === null) return 'Failed. Try again.';
  const { title, text } = wordFailure(failure, locale);
  return `${title}. ${text}`;
}

/** "2 running · 1 waiting · 1 done · 18.2 MB/s" */
export function summaryOfTransfers(transfers: readonly Transfer[], locale?: string): string {
  const count = (...states: TransferState[]): number =>
    transfers.filter(({ state }) => states.includes(state)).length;
  const speed = transfers.reduce((sum, { bytesPerSecond }) => sum + (bytesPerSecond ?? 0), 0);
  const counted = [
    [count('running', 'verifying'), 'running'],
    [count('queued'), 'waiting'],
    [count('waiting'), 'waiting for sign-in'],
    [count('done'), 'done'],
    [count('failed'), 'failed'],
    [count('cancelled'), 'cancelled'],
  ] as const;
  return [
    ...counted
      .filter(([number]) => number > 0)
      .map(([number, word]) => `${formatCount(number, locale)} ${word}`),
    ...(speed > 0 ? [`${formatBytes(speed, locale)}/s`] : []),
  ].join(' · ');
}

const rank: Readonly<Record<TransferState, number>> = {
  running: 0,
  verifying: 0,
  waiting: 1,
  queued: 2,
  failed: 3,
  cancelled: 4,
  done: 4,
};

export function isFinished({ state }: Transfer): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** What runs first, then what waits, then what failed, then the rest with the latest on top. Takes them oldest first. */
export function orderTransfers(transfers: readonly Transfer[]): readonly Transfer[] {
  const endOf = (transfer: Transfer): number => transfer.finishedAt ?? 0;
  return [...transfers].sort((a, b) => rank[a.state] - rank[b.state] || endOf(b) - endOf(a));
}
