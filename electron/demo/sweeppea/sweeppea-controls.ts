import type { ServiceControls } from '../control-server';
import { controlsOf } from '../service-controls';
import type { SweeppeaServer } from './sweeppea-server';
import { sweeppeaSwitchesPatchSchema } from './sweeppea-switches';

/** What the control endpoint can do with a running service. */
export function sweeppeaControls(server: SweeppeaServer): ServiceControls {
  return controlsOf(server, {
    patchSchema: sweeppeaSwitchesPatchSchema,
    actions: {
      changeContents: () => {
        server.changeContents();
      },
    },
  });
}
