import type { ServiceControls } from '../control-server';
import { controlsOf } from '../service-controls';
import type { AcronisServer } from './acronis-server';
import { acronisSwitchesPatchSchema } from './acronis-switches';

/** What the control endpoint can do with a running service. */
export function acronisControls(server: AcronisServer): ServiceControls {
  return controlsOf(server, {
    patchSchema: acronisSwitchesPatchSchema,
    actions: {
      expireNow: () => {
        server.expireNow();
      },
      revokeAll: () => {
        server.revokeAll();
      },
    },
  });
}
