import type { SignInForm } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import type { Secret } from '../../../shared/secret';
import { isLoopback, parseTypedAddress, readAddress } from '../../http/addresses';
import { createHttpClient, type HttpClient } from '../../http/http-client';
import { isPassing, withRetries } from '../../http/http-retry';
import type { RateLimiter } from '../../http/rate-limiter';
import type { Connection, ProviderDependencies } from '../provider';
import { findDataCentre, requestToken, type TokenFields } from './acronis-api';
import type { Grant, GrantProof } from './acronis-tokens';

type AcronisForm = Extract<SignInForm, { service: 'acronis' }>;

/** What every step towards a session is made with. */
export interface SignInContext {
  dependencies: ProviderDependencies;
  limiter: RateLimiter;
  signal: AbortSignal;
}

const usualRouter = 'https://cloud.acronis.com';

/** From a form to a connection and its first token: checks the form, asks where the account lives, then sends the password there, if the user has agreed to it. */
export async function signInToDataCentre(
  form: AcronisForm,
  context: SignInContext,
): Promise<{ connection: Connection; grant: Grant }> {
  const address = form.cloudAddress.trim() === '' ? usualRouter : form.cloudAddress.trim();
  const router = parseTypedAddress(address, 'cloudAddress');
  const login = form.login.trim();
  if (login === '') throw emptyField('login');
  if (form.password.isEmpty) throw emptyField('password');
  const origin = await discover(router, login, context);
  if (origin !== router && origin !== form.approvedOrigin) throw unapprovedHost(origin);
  const code = form.verificationCode?.isEmpty === false ? form.verificationCode : undefined;
  const grant = await requestToken(
    createClient(origin, context),
    { ...passwordFields(login, form.password), ...(code === undefined ? {} : { totp_code: code }) },
    { clock: context.dependencies.clock, signal: context.signal },
  );
  return { connection: { address, origin, userName: login, renewsSilently: code === undefined }, grant };
}

/** Rejects with `changed`, what `host`, when the service now names another origin for the account than the one approved. */
export async function confirmDataCentre(connection: Connection, context: SignInContext): Promise<void> {
  const router = parseTypedAddress(connection.address, 'cloudAddress');
  const origin = await discover(router, connection.userName, context);
  if (origin !== connection.origin) throw unapprovedHost(origin);
}

/** A client for one origin that counts towards the account's share of requests. */
export function createClient(origin: string, context: Omit<SignInContext, 'signal'>): HttpClient {
  const { transport, timeouts } = context.dependencies;
  return createHttpClient({
    transport,
    origin,
    limiter: context.limiter,
    ...(timeouts === undefined ? {} : { timeouts }),
  });
}

/** The fields of a token request that needs nobody's help. */
export function renewalFields(proof: GrantProof, userName: string, password: Secret): TokenFields {
  if (proof.kind === 'password') return passwordFields(userName, password);
  return { grant_type: 'refresh_token', refresh_token: proof.refreshToken };
}

function passwordFields(username: string, password: Secret): TokenFields {
  return { grant_type: 'password', username, password };
}

/** Origin of the login's data centre. Plain http to this machine is believed only from this machine. */
async function discover(router: string, login: string, context: SignInContext): Promise<string> {
  const { clock } = context.dependencies;
  const { signal } = context;
  const address = await withRetries(
    () => findDataCentre(createClient(router, context), login, { clock, signal }),
    {
      waitsMs: [1000, 2000],
      mayRetry: isPassing,
      clock,
      signal,
    },
  );
  const reading = readAddress(address);
  if ('origin' in reading && mayName(router, reading.origin)) return reading.origin;
  throw new AppError('protocol', 'The service names a data centre that cannot be used', {
    details: { host: new URL(router).host, reason: 'unusable-address' },
  });
}

function mayName(router: string, origin: string): boolean {
  return new URL(origin).protocol === 'https:' || isLoopback(new URL(router));
}

function emptyField(field: 'login' | 'password'): AppError {
  return new AppError('bad-request', `The form needs a ${field}`, { details: { field, reason: 'empty' } });
}

function unapprovedHost(origin: string): AppError {
  const { hostname } = new URL(origin);
  const foreign = hostname !== 'acronis.com' && !hostname.endsWith('.acronis.com');
  return new AppError('changed', 'The password would go to an origin that is not approved', {
    details: { what: 'host', origin, foreign },
  });
}
