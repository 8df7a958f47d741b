import { z } from 'zod';
import type { ServiceControls } from '../control-server';
import type { OracleServer } from './oracle-server';
import { parseOraclePatch } from './oracle-switch-board';
import { oracleSwitchesPatchSchema } from './oracle-switches';

/** What the control endpoint can do with a running service. */
export function oracleControls(server: OracleServer): ServiceControls {
  return {
    describeSwitches: () => z.toJSONSchema(oracleSwitchesPatchSchema, { io: 'input' }),
    switches: () => server.switches(),
    patch: (raw) => {
      server.set(parseOraclePatch(raw));
    },
    actions: {
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
