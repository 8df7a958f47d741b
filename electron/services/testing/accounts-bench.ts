import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import type { EmitEvent } from '../../../shared/contract';
import { AppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { createLog } from '../../logging/log';
import type { Provider } from '../../providers/provider';
import { createJsonStoreOpener, type OpenJsonStore } from '../../storage/json-store';
import { createSecretStore, secretsDefinition } from '../../storage/secret-store';
import type { ServiceRegistry, SignInRequest } from '../accounts/account-sign-in';
import { createAccountsService, type AccountsService } from '../accounts-service';
import { accountsDefinition } from '../accounts/saved-accounts';
import { createSteppedClock, type SteppedClock } from './stepped-clock';
import type { SignInForm } from '../../../shared/accounts';

/** Real stores in a folder of their own, a service that knows one password, and a secret store that can be taken away. */
export interface AccountsBench {
  readonly folder: string;
  /** Every provider that was opened or signed in to, in order, by login. */
  readonly opened: string[];
  readonly events: { name: string; payload: unknown }[];
  readonly clock: SteppedClock;
  secretStoreAvailable: boolean;
  openStore: OpenJsonStore;
  emit: EmitEvent;
  /** The app, started anew on the same folder. */
  start(): AccountsService;
  close(): void;
}

export const rightPassword = 'right';

/** The provider of a user. */
type OpenPlace = (login: string, accountId: string) => Provider;

export function createAccountsBench(openPlace: OpenPlace): AccountsBench {
  const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  const bench: AccountsBench = {
    folder,
    opened: [],
    events: [],
    clock: createSteppedClock(),
    secretStoreAvailable: true,
    openStore: createJsonStoreOpener({
      folder,
      openFile: (cwd, configName) => new Conf({ cwd, configName }),
      now: () => 0,
      onSetAside: () => undefined,
    }),
    emit: (name, payload) => bench.events.push({ name, payload }),
    start: () => startAccounts(bench, openPlace),
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return bench;
}

function startAccounts(bench: AccountsBench, openPlace: OpenPlace): AccountsService {
  const log = createLog({ folder: join(bench.folder, 'logs'), level: 'debug', now: () => 0 });
  let lastId = 0;
  return createAccountsService({
    registry: serviceOf(bench, openPlace),
    providerDependencies: (accountId) => ({ accountId, transport: noTransport, clock: bench.clock, log }),
    secrets: createSecretStore(hexStorage(bench), bench.openStore(secretsDefinition)),
    store: bench.openStore(accountsDefinition),
    emit: (name, payload) => {
      bench.emit(name, payload);
    },
    clock: bench.clock,
    log,
    newId: () => `account-${(lastId += 1)}`,
  });
}

/** A service that knows one password and, as users, all logins; the user behind a login is the part before `+`. */
function serviceOf(bench: AccountsBench, openPlace: OpenPlace): ServiceRegistry {
  function open(login: string, accountId: string): Provider {
    bench.opened.push(login);
    return openPlace(login, accountId);
  }
  return {
    signIn: async (form, { accountId }) => {
      await Promise.resolve();
      const { login, password, address } = credentialsOf(form);
      if (password !== rightPassword) throw rejected();
      const [user = ''] = login.split('+', 1);
      return {
        connection: { address, origin: address, userName: login, renewsSilently: true },
        identity: { userId: `user|${user}`, userName: login },
        secret: new Secret(`secret of ${login}`),
        provider: open(login, accountId),
      };
    },
    open: (_service, connection, secret, { accountId }) => {
      if (secret.reveal() !== `secret of ${connection.userName}`) throw rejected();
      return open(connection.userName, accountId);
    },
  };
}

interface Credentials {
  login: string;
  password: string;
  address: string;
}

/** A key or token is `login:password` here. */
function credentialsOf(form: SignInForm): Credentials {
  switch (form.service) {
    case 'sweeppea':
      return withKey(form.apiKey, form.serviceAddress);
    case 'acronis':
      return { login: form.login, password: form.password.reveal(), address: form.cloudAddress };
    case 'oracle':
      return oracleCredentialsOf(form);
  }
}

function oracleCredentialsOf(form: Extract<SignInForm, { service: 'oracle' }>): Credentials {
  if (form.signInWith === 'password')
    return { login: form.userName, password: form.password.reveal(), address: form.instanceAddress };
  const key = form.signInWith === 'access-token' ? form.accessToken : new Secret('');
  return withKey(key, form.instanceAddress);
}

function withKey(key: Secret, address: string): Credentials {
  const [login = '', password = ''] = key.reveal().split(':');
  return { login, password, address };
}

function rejected(): AppError {
  return new AppError('signed-out', 'Wrong password', { details: { reason: 'rejected' } });
}

const noTransport = () => Promise.reject(new AppError('offline', 'Memory has no network'));

function hexStorage(bench: AccountsBench) {
  return {
    isEncryptionAvailable: () => bench.secretStoreAvailable,
    encryptString: (text: string) => Buffer.from(Buffer.from(text).toString('hex')),
    decryptString: (bytes: Buffer) => Buffer.from(bytes.toString(), 'hex').toString(),
  };
}

/** A filled-in account dialog. */
export function signInRequest(
  login: string,
  others: { password?: string } & Partial<Omit<SignInRequest, 'form'>> = {},
): SignInRequest {
  const { password = rightPassword, ...request } = others;
  return {
    name: '',
    remember: 'keep',
    ...request,
    form: {
      service: 'acronis',
      cloudAddress: 'https://cloud.example',
      login,
      password: new Secret(password),
    },
  };
}
