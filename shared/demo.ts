import { z } from 'zod';
import { serviceIdSchema } from './accounts';
import { demoFaults, type DemoFault } from './choices/demo-faults';
import type { ServiceId } from './choices/services';

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
