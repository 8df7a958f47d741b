import type { ServiceId } from './services';

/** What the built-in services can be told to do wrong, by service. */
export const demoFaults = {
  acronis: [
    'cut-downloads',
    'wrong-bytes',
    'slow',
    'rate-limit',
    'expire-tokens',
    'offline',
    'refuse-deletes',
    'lose-delete-answers',
  ],
  oracle: [
    'cut-downloads',
    'wrong-size',
    'ignore-ranges',
    'slow',
    'rate-limit',
    'unavailable',
    'refuse-deletes',
    'ignore-deletes',
  ],
  sweeppea: [
    'cut-downloads',
    'wrong-size',
    'expire-links',
    'slow',
    'rate-limit',
    'offline',
    'refuse-deletes',
    'ignore-deletes',
  ],
} as const satisfies Record<ServiceId, readonly string[]>;

export type DemoFault = (typeof demoFaults)[ServiceId][number];
