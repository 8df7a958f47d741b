const after = (bytes: string | null) => (bytes === null ? '' : `, after ${bytes}`);
const at = (bytes: string | null) => (bytes === null ? '' : ` at ${bytes}`);
const because = (why: string | null) => (why === null ? '' : ` ${why}`);

/**
 * What happened to a transfer, a sentence each. `bytes` is how far it had come, null at the first byte; `why` is whole sentences, null when
 * nothing is known.
 */
export const transferEventsEn = {
  title: (name: string) => `History of ${name}`,
  titleOfGone: 'History of a transfer that is gone',
  listLabel: 'Events',
  place: (account: string, folder: string) => `From ${account} to ${folder}`,
  queued: 'Put in the queue.',
  started: 'Started.',
  resumed: (bytes: string | null) => (bytes === null ? 'Went on.' : `Went on from ${bytes}.`),
  restarted: 'Began again at the first byte, because nothing proved that the file was still the same.',
  paused: (bytes: string | null) => `Paused${at(bytes)}.`,
  stalled: (bytes: string | null) =>
    `No bytes arrived for a while${after(bytes)}. The connection was given up.`,
  /** `title` is what went wrong, without a full stop; null when nothing is known. */
  failedPassing: (title: string | null, bytes: string | null) =>
    `${title ?? 'It failed'}${after(bytes)}. It is tried again by itself.`,
  waiting: (bytes: string | null, why: string | null) =>
    `Waiting for the account${after(bytes)}.${because(why)}`,
  recovered: (bytes: string | null) =>
    bytes === null
      ? 'Taken up again after Longshore was started.'
      : `Taken up again after Longshore was started; ${bytes} were safe on disk.`,
  verifying: 'All bytes are there; checked before the file gets its name.',
  done: (bytes: string) => `Saved: ${bytes}.`,
  skipped: 'Not saved: a file of this name was there already and stays.',
  failed: (bytes: string | null, why: string | null) => `Failed${after(bytes)}.${because(why)}`,
  cancelled: (bytes: string | null) => `Cancelled${at(bytes)}; nothing was kept.`,
  checkedWell: 'Checked again: the file on disk is as it was saved.',
  checked: (title: string, text: string) => `Checked again. ${title}: ${text}`,
  /** What a check of a saved file found. */
  notThere: {
    title: 'Not there any more',
    text: 'The file is not where it was saved: it was moved, renamed or deleted since. Download it again if you need it.',
  },
  changed: {
    title: 'Changed since it was saved',
    text: 'The file on disk is not what was downloaded: something has changed it since. If that was not you, download it again.',
  },
};
