import { startAcronisServer, type AcronisServer } from './acronis/acronis-server';
import { demoPassword, harbourLogin } from './acronis/store/notary-seed';
import { acronisControls } from './acronis/acronis-controls';
import { startControlServer } from './control-server';
import { oracleAccess, type OracleAccess } from './oracle/oracle-access';
import { oracleControls } from './oracle/oracle-controls';
import { startOracleServer, type OracleServer } from './oracle/oracle-server';

/** The built-in services: the demo of the app, and what tests, benchmarks and `npm run services` talk to. */
export interface DemoServicesOptions {
  /** Generated files per account: instead of the samples with Acronis, in the folder *Survey* with Oracle. */
  files?: number | undefined;
  /** Bytes of each generated file. */
  fileSize?: number | undefined;
  /** Milliseconds before each answer. */
  latencyMs?: number | undefined;
  /** Default: `demo`. */
  seed?: 'demo' | 'test' | undefined;
}

export interface DemoServices {
  readonly acronis: { readonly cloudAddress: string; readonly login: string; readonly password: string };
  readonly oracle: OracleAccess;
  /** Base address of the control endpoint, its secret included. */
  readonly control: string;
  readonly servers: { readonly acronis: AcronisServer; readonly oracle: OracleServer };
  close(): Promise<void>;
}

/** Starts every local service and the control endpoint over them. */
export async function startDemoServices(options: DemoServicesOptions = {}): Promise<DemoServices> {
  const acronis = await startAcronisServer(options);
  const oracle = await startOracleServer(options);
  const control = await startControlServer({
    acronis: acronisControls(acronis),
    oracle: oracleControls(oracle),
  });
  return {
    acronis: { cloudAddress: acronis.origin, login: harbourLogin, password: demoPassword },
    oracle: oracleAccess(oracle),
    control: control.address,
    servers: { acronis, oracle },
    close: async () => {
      await Promise.all([control.close(), acronis.close(), oracle.close()]);
    },
  };
}
