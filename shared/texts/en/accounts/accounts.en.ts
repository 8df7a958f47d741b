import { countingIn } from '../../numbers';
import { punctuationEn } from '../words/punctuation.en';

const counting = countingIn('en');
const { quoted } = punctuationEn;

const known = counting(
  '# account of the file is here already and was left as it is.',
  '# accounts of the file are here already and were left as they are.',
);

/** The side bar, accounts, and moving them to another computer. */
export const accountsEn = {
  /** Heading, and accessible name of side bar and list. */
  accounts: 'Accounts',
  allAccounts: 'All accounts',
  saveTo: 'Save to',
  saveTargets: { downloads: 'Downloads', desktop: 'Desktop' },
  chooseFolder: 'Choose folder…',
  readOnly: 'Read only',
  /** Within a description. */
  isReadOnly: 'read only',
  themes: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  menu: { edit: 'Edit…', signInAgain: 'Sign in again…', remove: 'Remove…' },
  status: {
    ready: { label: 'Connected' },
    connecting: { shown: 'Connecting…', label: 'Connecting' },
    /** Given when it began, as formatted; undefined when that is not known. */
    failing: {
      shown: (since: string | undefined) =>
        since === undefined ? 'Unreachable now' : `Unreachable since ${since}`,
      label: (since: string | undefined) =>
        since === undefined ? 'Not reachable now' : `Not reachable since ${since}`,
    },
    signedOut: { shown: 'Sign in again', label: 'Signed out' },
    because: (label: string, reason: string) => `${label}: ${reason}`,
  },
  removal: {
    question: (name: string | undefined) => `Remove ${name ?? 'this account'} from Longshore?`,
    text: (service: string | undefined) =>
      `Its password or key is erased and its running transfers are stopped. Files that are saved stay on this computer, and nothing is deleted at ${service ?? 'the service'}.`,
    confirm: 'Remove account',
  },
  /** What was being done when it failed. */
  subjects: {
    removing: (name: string | undefined) => `Removing ${name ?? 'account'}`,
    locking: (name: string | undefined) => `Locking ${name ?? 'account'}`,
    unlocking: (name: string | undefined) => `Unlocking ${name ?? 'account'}`,
    moving: (name: string | undefined) => `Moving ${name ?? 'account'}`,
    exporting: 'Export accounts',
    importing: 'Import accounts',
    settings: 'Settings',
    choosingFolder: 'Choose folder',
    demo: 'Demo',
    openingPage: 'Open page',
    openingLogFolder: 'Open log folder',
    copying: 'Copy',
  },
  locked: (name: string) => `${name} is read only`,
  unlocked: (name: string) => `${name} is unlocked`,
  moved: (name: string, place: string, count: string) => `${name} is now ${place} of ${count}`,
  copied: (what: string) => `${what} copied`,
  exported: {
    title: 'The accounts are exported',
    text: 'The file holds names, colours, addresses and who signs in, and no password, key or token. On another computer choose “Import accounts…” in the settings, then sign in to each.',
  },
  imported: {
    title: counting('# account added', '# accounts added'),
    text: (added: number) =>
      `Such a file holds no password, key or token: select ${added === 1 ? 'it' : 'each of them'} in the side bar and choose “Sign in again”.`,
    known,
  },
  nothingNew: {
    title: 'There is nothing new in the file',
    text: (count: number) => `${known(count)} Choose another file if you meant one.`,
  },
  unusableFile: {
    title: 'No account was added',
    reasons: {
      file: 'It cannot be read, or is no JSON text.',
      longshore: 'It is not a file that “Export accounts…” has made.',
      version: 'It was made by another version of Longshore. Update Longshore on this computer first.',
      damaged: (field: string) => `The file is damaged or was changed by hand (at ${quoted(field)}).`,
    },
    next: (reason: string) => `${reason} Export the accounts once more and choose the new file.`,
  },
};
