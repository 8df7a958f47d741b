import { z } from 'zod';
import type { ServiceControls } from '../control-server';
import type { AcronisServer } from './acronis-server';
import { acronisSwitchesSchema } from './acronis-switches';
import { parsePatch } from './switch-board';

/** What the control endpoint can do with a running service. */
export function acronisControls(server: AcronisServer): ServiceControls {
  return {
    describeSwitches: () => z.toJSONSchema(acronisSwitchesSchema, { io: 'input' }),
    switches: () => server.switches(),
    patch: (raw) => {
      server.set(parsePatch(raw));
    },
    actions: {
      expireNow: () => {
        server.expireNow();
      },
      revokeAll: () => {
        server.revokeAll();
      },
      reset: () => {
        server.reset();
      },
      reseed: () => {
        server.reseed();
      },
    },
    log: () => server.log(),
    clearLog: () => {
      server.clearLog();
    },
  };
}
