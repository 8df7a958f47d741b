import type { DemoState } from '../../shared/demo';
import { isAppError } from '../../shared/errors';
import { Secret } from '../../shared/secret';
import type { SignInRequest } from './account-sign-in';
import type { AccountsService } from './accounts-service';

/** The part of the running local services that the demo needs. */
interface RunningServices {
  acronis: { cloudAddress: string; login: string; password: string };
  close(): Promise<void>;
}

/** The built-in services and the accounts on them. Both end with the app. */
export interface DemoService {
  get(): DemoState;
  /** Starts the services once and adds one account for each; harmless when they are there already. */
  start(signal: AbortSignal): Promise<DemoState>;
  stop(): Promise<void>;
}

interface DemoDependencies {
  startServices: () => Promise<RunningServices>;
  accounts: Pick<AccountsService, 'signInToDemo'>;
}

export function createDemoService({ startServices, accounts }: DemoDependencies): DemoService {
  let services: Promise<RunningServices> | undefined;
  let running = false;

  async function servicesOnce(): Promise<RunningServices> {
    services ??= startServices();
    try {
      return await services;
    } catch (error) {
      services = undefined;
      throw error;
    }
  }

  async function addAccount(request: SignInRequest, signal: AbortSignal): Promise<void> {
    try {
      await accounts.signInToDemo(request, signal);
    } catch (error) {
      if (!isAppError(error, 'already-exists')) throw error;
    }
  }

  return {
    get: () => ({ running }),
    start: async (signal) => {
      const { acronis } = await servicesOnce();
      await addAccount(acronisAccount(acronis), signal);
      running = true;
      return { running };
    },
    stop: async () => {
      running = false;
      await (await services)?.close();
      services = undefined;
    },
  };
}

function acronisAccount({ cloudAddress, login, password }: RunningServices['acronis']): SignInRequest {
  return {
    name: '',
    remember: 'session',
    form: { service: 'acronis', cloudAddress, login, password: new Secret(password) },
  };
}
