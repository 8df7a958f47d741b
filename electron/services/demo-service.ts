import type { SignInForm } from '../../shared/accounts';
import type { EmitEvent } from '../../shared/contract';
import type { DemoState, ServiceFault } from '../../shared/demo';
import { AppError, isAppError } from '../../shared/errors';
import { Secret } from '../../shared/secret';
import type { AccountsService } from './accounts-service';

/** The part of the running local services that the demo needs. */
interface RunningServices {
  acronis: { cloudAddress: string; login: string; password: string };
  oracle: { instanceAddress: string; userName: string; password: string };
  sweeppea: { serviceAddress: string; apiKey: string };
  setFaults(faults: readonly ServiceFault[]): void;
  close(): Promise<void>;
}

/** The built-in services and the accounts on them. Both end with the app. */
export interface DemoService {
  get(): DemoState;
  /**
   * Starts the services once and adds one account for each; harmless when they are there already. When one cannot be added the others
   * are all the same, and it rejects with the reason.
   */
  start(signal: AbortSignal): Promise<DemoState>;
  /** Switches a fault on or off. `unsupported` (`demo`) while the demo does not run, as for `resetFaults`. */
  setFault(of: ServiceFault, on: boolean): Promise<DemoState>;
  /** The services do everything right again; their contents stay as they are. */
  resetFaults(): Promise<DemoState>;
  stop(): Promise<void>;
}

interface DemoDependencies {
  startServices: () => Promise<RunningServices>;
  /** The faults that are on after one is switched. */
  switchFault: (faults: readonly ServiceFault[], of: ServiceFault, on: boolean) => ServiceFault[];
  accounts: Pick<AccountsService, 'signInToDemo'>;
  emit: EmitEvent;
}

export function createDemoService(dependencies: DemoDependencies): DemoService {
  const { startServices, switchFault, accounts, emit } = dependencies;
  let services: Promise<RunningServices> | undefined;
  let running = false;
  let faults: ServiceFault[] = [];

  async function setFaults(next: ServiceFault[]): Promise<DemoState> {
    if (services === undefined || !running)
      throw new AppError('unsupported', 'The demo does not run', { details: { operation: 'demo' } });
    (await services).setFaults(next);
    return become({ running, faults: next });
  }

  function become(next: DemoState): DemoState {
    ({ running, faults } = next);
    emit('demo.changed', next);
    return next;
  }

  async function servicesOnce(): Promise<RunningServices> {
    services ??= startServices();
    try {
      return await services;
    } catch (error) {
      services = undefined;
      throw error;
    }
  }

  /** One after the other, so that they stand in this order. */
  async function addAccounts(demoAccounts: readonly DemoAccount[], signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (const account of demoAccounts) {
      await accounts.signInToDemo({ ...account, remember: 'session' }, signal).catch((error: unknown) => {
        if (!isAppError(error, 'already-exists')) failures.push(error);
      });
    }
    if (failures.length > 0) throw failures[0];
  }

  return {
    get: () => ({ running, faults }),
    setFault: (of, on) => setFaults(switchFault(faults, of, on)),
    resetFaults: () => setFaults([]),
    start: async (signal) => {
      await addAccounts(demoAccountsOf(await servicesOnce()), signal);
      return become({ running: true, faults });
    },
    stop: async () => {
      become({ running: false, faults: [] });
      await (await services)?.close();
      services = undefined;
    },
  };
}

interface DemoAccount {
  name: string;
  form: SignInForm;
}

function demoAccountsOf({ acronis, oracle, sweeppea }: RunningServices): DemoAccount[] {
  const { cloudAddress, login } = acronis;
  const { instanceAddress, userName } = oracle;
  const { serviceAddress, apiKey } = sweeppea;
  return [
    {
      name: 'Anna',
      form: { service: 'acronis', cloudAddress, login, password: new Secret(acronis.password) },
    },
    {
      name: 'Team',
      form: {
        service: 'oracle',
        instanceAddress,
        signInWith: 'password',
        userName,
        password: new Secret(oracle.password),
      },
    },
    { name: 'Shop', form: { service: 'sweeppea', serviceAddress, apiKey: new Secret(apiKey) } },
  ];
}
