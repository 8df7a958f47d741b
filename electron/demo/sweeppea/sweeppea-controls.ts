import { z } from 'zod';
import type { ServiceControls } from '../control-server';
import type { SweeppeaServer } from './sweeppea-server';
import { parseSweeppeaPatch } from './sweeppea-switch-board';
import { sweeppeaSwitchesPatchSchema } from './sweeppea-switches';

/** What the control endpoint can do with a running service. */
export function sweeppeaControls(server: SweeppeaServer): ServiceControls {
  return {
    describeSwitches: () => z.toJSONSchema(sweeppeaSwitchesPatchSchema, { io: 'input' }),
    switches: () => server.switches(),
    patch: (raw) => {
      server.set(parseSweeppeaPatch(raw));
    },
    actions: {
      reset: () => {
        server.reset();
      },
      reseed: () => {
        server.reseed();
      },
      changeContents: () => {
        server.changeContents();
      },
    },
    log: () => server.log(),
    clearLog: () => {
      server.clearLog();
    },
  };
}
