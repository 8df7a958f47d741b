import { formatNumber } from '../../numbers';
import { countsEn } from '../words/counts.en';

const { files, ordinal } = countsEn;

/** Downloads: their rows, the line over them, and what is read out. */
export const transfersEn = {
  title: 'Transfers',
  listLabel: 'Transfers',
  menuLabel: 'Transfer',
  height: 'Height of transfers',
  collapse: 'Collapse transfers',
  expand: 'Expand transfers',
  /** In the name of a row. */
  states: {
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
  },
  /** Each with the number of transfers that are in this state. */
  counted: {
    running: (count: number) => `${formatNumber(count)} running`,
    retrying: (count: number) => `${formatNumber(count)} trying again`,
    waiting: (count: number) => `${formatNumber(count)} waiting for sign-in`,
    failed: (count: number) => `${formatNumber(count)} failed`,
    queued: (count: number) => `${formatNumber(count)} waiting`,
    paused: (count: number) => `${formatNumber(count)} paused`,
    done: (count: number) => `${formatNumber(count)} done`,
    skipped: (count: number) => `${formatNumber(count)} skipped`,
    cancelled: (count: number) => `${formatNumber(count)} cancelled`,
  },
  /** In the name of a row. */
  version: (version: string) => `version ${version}`,
  /** At the beginning of what a row says. */
  versionFirst: (version: string) => `Version ${version}`,
  amount: (received: string, size: string) => `${received} of ${size}`,
  waiting: 'Waiting',
  verifying: 'Verifying…',
  paused: 'Paused',
  stalled: 'stalled, no bytes arrive',
  retrying: (duration: string | null, attempt: number) =>
    `Trying again${duration === null ? '' : ` in ${duration}`}, ${ordinal(attempt)} try`,
  waitingForSignIn: 'Waiting for sign-in',
  skipped: 'Skipped; it is there already',
  cancelled: 'Cancelled; nothing was kept',
  failed: 'Failed. Try again.',
  verifiedBy: (algorithm: string) => `Verified by ${algorithm}`,
  sizeChecked: 'Size checked; no hash from the service',
  notVerifiable: 'Not verifiable',
  checkedAgain: (time: string) => `checked again at ${time}`,
  /** What "Copy error" puts on the clipboard. */
  error: 'Error',
  milestones: {
    done: (name: string) => `${name} downloaded`,
    skipped: (name: string) => `${name} skipped, it is there already`,
    failed: (name: string) => `Download of ${name} failed`,
    cancelled: (name: string) => `Download of ${name} cancelled`,
    /** Of a whole batch; what became of the others follows. */
    batch: (done: number, all: number) =>
      `${done === all ? '' : `${formatNumber(done)} of `}${files(all)} downloaded`,
  },
  /** What was being done when it failed, put before what went wrong. */
  subjects: {
    download: 'Download',
    pause: 'Pausing',
    resume: 'Resuming',
    cancel: 'Cancelling',
    retry: 'Trying again',
    move: 'Moving',
    verify: 'Verify again',
    clear: 'Clearing finished transfers',
    showInFolder: 'Show in folder',
    drag: 'Drag',
    copy: 'Copy',
  },
};
