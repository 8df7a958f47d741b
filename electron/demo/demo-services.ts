import { startAcronisServer, type AcronisServer } from './acronis/acronis-server';
import { demoPassword, harbourLogin } from './acronis/store/notary-seed';
import { acronisControls } from './acronis/acronis-controls';
import type { ServiceFault } from '../../shared/demo';
import { startControlServer } from './control-server';
import { applyFaults } from './demo-faults';
import { oracleAccess, type OracleAccess } from './oracle/oracle-access';
import { oracleControls } from './oracle/oracle-controls';
import { startOracleServer, type OracleServer } from './oracle/oracle-server';
import { sweeppeaControls } from './sweeppea/sweeppea-controls';
import { startSweeppeaServer, type SweeppeaServer } from './sweeppea/sweeppea-server';

/** The built-in services: the demo of the app, and what tests, benchmarks and `npm run services` talk to. */
export interface DemoServicesOptions {
  /** Generated files per account: instead of the samples with Acronis and Sweeppea, in the folder *Survey* with Oracle. */
  files?: number | undefined;
  /** Bytes of each generated file. */
  fileSize?: number | undefined;
  /** Milliseconds before each answer. */
  latencyMs?: number | undefined;
  /** Default: `demo`. */
  seed?: 'demo' | 'test' | undefined;
  /** `scheme://host:port` of another web server that holds the files of Sweeppea under the same paths: its links lead there. */
  storageOrigin?: string | undefined;
}

export interface DemoServices {
  readonly acronis: { readonly cloudAddress: string; readonly login: string; readonly password: string };
  readonly oracle: OracleAccess;
  readonly sweeppea: SweeppeaAccess;
  /** Base address of the control endpoint, its secret included. */
  readonly control: string;
  readonly servers: {
    readonly acronis: AcronisServer;
    readonly oracle: OracleServer;
    readonly sweeppea: SweeppeaServer;
  };
  /** These faults are on from now on, and no others. */
  setFaults(faults: readonly ServiceFault[]): void;
  close(): Promise<void>;
}

interface SweeppeaAccess {
  readonly serviceAddress: string;
  /** Of the account that the samples are in. */
  readonly apiKey: string;
}

/** Starts every local service and the control endpoint over them. */
export async function startDemoServices(options: DemoServicesOptions = {}): Promise<DemoServices> {
  const acronis = await startAcronisServer(options);
  const oracle = await startOracleServer(options);
  const sweeppea = await startSweeppeaServer(options);
  const control = await startControlServer({
    acronis: acronisControls(acronis),
    oracle: oracleControls(oracle),
    sweeppea: sweeppeaControls(sweeppea),
  });
  return {
    acronis: { cloudAddress: acronis.origin, login: harbourLogin, password: demoPassword },
    oracle: oracleAccess(oracle),
    sweeppea: sweeppeaAccess(sweeppea),
    control: control.address,
    servers: { acronis, oracle, sweeppea },
    setFaults: (faults) => {
      applyFaults({ acronis, oracle, sweeppea }, faults);
    },
    close: async () => {
      await Promise.all([control, acronis, oracle, sweeppea].map((server) => server.close()));
    },
  };
}

function sweeppeaAccess({ origin, accounts }: SweeppeaServer): SweeppeaAccess {
  const [first] = accounts;
  if (first === undefined) throw new Error('The seed lacks an account.');
  return { serviceAddress: origin, apiKey: first.apiKey };
}
