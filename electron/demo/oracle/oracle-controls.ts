import type { ServiceControls } from '../control-server';
import { controlsOf } from '../service-controls';
import type { OracleServer } from './oracle-server';
import { oracleSwitchesPatchSchema } from './oracle-switches';

/** What the control endpoint can do with a running service. */
export function oracleControls(server: OracleServer): ServiceControls {
  return controlsOf(server, { patchSchema: oracleSwitchesPatchSchema });
}
