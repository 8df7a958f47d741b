import { countingIn } from '../../numbers';

/** The panel of the demo, in which its services are told to misbehave. */
export const demoEn = {
  title: 'Demo',
  lead: 'Make the built-in services misbehave and see what Longshore does about it.',
  close: 'Close the demo panel',
  reset: 'Reset all',
  service: 'Service',
  /** Beside the name of a service. */
  faultsOn: countingIn('en')('# fault on', '# faults on'),
  /** What the button in the side bar says to those who cannot see the chip. */
  button: (count: number, names: string) => (count === 0 ? 'Demo: all services work' : `Demo: ${names}`),
  switchedOn: (fault: string, account: string) => `${fault}: on for ${account}`,
  switchedOff: (fault: string, account: string) => `${fault}: off for ${account}`,
  allReset: 'All services work again',
  faults: {
    'cut-downloads': {
      name: 'Cut downloads at 60 %',
      text: 'The connection breaks in the middle. Nothing incomplete gets the file’s name, and it is tried again.',
    },
    'wrong-bytes': {
      name: 'Send a wrong byte',
      text: 'One byte of each download is not right. The hash tells, and the file is thrown away.',
    },
    'wrong-size': {
      name: 'Send too few bytes',
      text: 'Each download is a byte shorter than announced in the list. It is not kept.',
    },
    'ignore-ranges': {
      name: 'Ignore ranges',
      text: 'Asked for the rest of a file, the service sends all of it. The download starts over, without harm.',
    },
    'expire-links': {
      name: 'Expire download links',
      text: 'Links are void when they arrive. Fresh ones are asked for, a few times.',
    },
    slow: {
      name: 'Slow connection',
      text: 'Each answer takes a second and downloads come at 40 KB a second. Pause, resume and quit at will.',
    },
    'rate-limit': {
      name: 'Answer 429',
      text: 'The service asks for a pause of three seconds before everything. Longshore waits as long as it is told.',
    },
    'expire-tokens': {
      name: 'Expire tokens',
      text: 'Tokens are void now and live for five seconds from here on. They are renewed once for all requests.',
    },
    offline: {
      name: 'Unreachable',
      text: 'No connection at all. Transfers wait and go on when the service is back; other accounts are untouched.',
    },
    unavailable: {
      name: 'Answer 503',
      text: 'The service has a fault of its own. Transfers wait and go on when it is over.',
    },
    'refuse-deletes': {
      name: 'Refuse deletes',
      text: 'The right to delete is missing. The result says so for each file, and nothing is gone.',
    },
    'ignore-deletes': {
      name: 'Ignore deletes',
      text: 'The service says “deleted” and does nothing.',
    },
    'lose-delete-answers': {
      name: 'Lose the answers of deletes',
      text: 'The file is deleted and the connection breaks. Longshore looks instead of deleting again.',
    },
  },
};
