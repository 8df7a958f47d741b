import { z } from 'zod';
import { serviceIdSchema, type ServiceId } from './accounts';

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

const everyFault: readonly DemoFault[] = Object.values(demoFaults).flat();

const serviceFaultSchema = z
  .object({ service: serviceIdSchema, fault: z.enum(everyFault) })
  .refine(({ service, fault }) => hasFault(service, fault));
/** A fault of one service. */
export type ServiceFault = z.output<typeof serviceFaultSchema>;

function hasFault(service: ServiceId, fault: DemoFault): boolean {
  const faults: readonly DemoFault[] = demoFaults[service];
  return faults.includes(fault);
}

export const setFaultRequestSchema = z.object({ of: serviceFaultSchema, on: z.boolean() });

/** State of the services that the app itself runs so that it can be tried without an account. */
export const demoStateSchema = z.object({
  running: z.boolean(),
  /** Those that are on, in the order in which they were switched on. */
  faults: z.array(serviceFaultSchema),
});
export type DemoState = z.output<typeof demoStateSchema>;
