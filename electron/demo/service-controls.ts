import { z } from 'zod';
import type { ServiceControls } from './control-server';
import { parsePatch } from './switch-board';

/** What every local service lets its tests do while it runs. */
interface ControlledServer<P> {
  switches(): unknown;
  set(patch: P): void;
  reset(): void;
  reseed(): void;
  log(): readonly unknown[];
  clearLog(): void;
}

interface OwnControls<P> {
  patchSchema: z.ZodType<P>;
  /** Beside those that every service has. */
  actions?: ServiceControls['actions'];
}

/** What the control endpoint can do with a running service. */
export function controlsOf<P>(
  server: ControlledServer<P>,
  { patchSchema, actions = {} }: OwnControls<P>,
): ServiceControls {
  return {
    describeSwitches: () => z.toJSONSchema(patchSchema, { io: 'input' }),
    switches: () => server.switches(),
    patch: (raw) => {
      server.set(parsePatch(patchSchema, raw));
    },
    actions: {
      reset: () => {
        server.reset();
      },
      reseed: () => {
        server.reseed();
      },
      ...actions,
    },
    log: () => server.log(),
    clearLog: () => {
      server.clearLog();
    },
  };
}
