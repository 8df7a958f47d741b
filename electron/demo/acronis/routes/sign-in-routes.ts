import { demoCode } from '../store/notary-seed';
import { answerJson, answerText } from '../http-answers';
import { readBody } from '../../wire/received-body';
import type { ServiceCall, ServiceState } from '../service-call';
import type { NotaryAccount } from '../store/notary-store';

/**
 * Finding the data centre and getting a token. Fields, form and the password grant are [given]; error bodies, `totp_code`,
 * refresh tokens are [observed]; which status goes with which error is [assumed] and a switch.
 */

const longestForm = 65_536;

/** Always 200 [given], so it never proves that a login exists; slashes come escaped [assumed]. */
export function answerDiscovery(call: ServiceCall, state: ServiceState): void {
  const server = serverUrl(call, state);
  const body = {
    login: call.url.searchParams.get('login') ?? '',
    id: 0,
    ...(server === null ? {} : { server_url: server }),
  };
  const text = JSON.stringify(body).replaceAll('/', '\\/');
  answerText(call, 200, { type: 'application/json', text });
}

function serverUrl(call: ServiceCall, { origins, switches }: ServiceState): string | null {
  const own = origins[call.origin];
  switch (switches.accounts.serverUrl) {
    case 'normal':
      return own;
    case 'trailing-slash':
      return `${own}/`;
    case 'missing':
      return null;
    case 'path':
      return `${own}/data/centre`;
    case 'http':
      return 'http://eu2-cloud.demo.invalid';
    case 'other-host':
      return origins.second;
  }
}

interface TokenError {
  status: number;
  error: string;
  description: string;
}

export async function answerToken(call: ServiceCall, state: ServiceState): Promise<void> {
  const form = await readForm(call);
  const grant = form?.get('grant_type');
  if (form === null || (grant !== 'password' && !(grant === 'refresh_token' && takesRefresh(state)))) {
    answerTokenError(call, invalidRequest('The grant is unknown or the form is not valid.'));
  } else if (grant === 'password') {
    grantByPassword(call, state, form);
  } else {
    grantByRefresh(call, state, form);
  }
}

function takesRefresh({ switches }: ServiceState): boolean {
  return switches.auth.refresh !== 'none';
}

async function readForm({ request }: ServiceCall): Promise<URLSearchParams | null> {
  const body = await readBody(request, longestForm);
  const isForm = /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(request.headers['content-type'] ?? '');
  return body === null || !isForm ? null : new URLSearchParams(body.toString('utf8'));
}

function grantByPassword(call: ServiceCall, state: ServiceState, form: URLSearchParams): void {
  const problem = passwordProblem(state, form);
  const login = form.get('username');
  if (problem !== null) {
    answerTokenError(call, problem);
  } else if (login !== null) {
    state.tokens.clearFailures(login);
    const wantsRefresh = (form.get('scope') ?? '').split(' ').includes('offline_access');
    answerWithToken(call, state, { login, withRefresh: wantsRefresh && takesRefresh(state) });
  }
}

function passwordProblem(state: ServiceState, form: URLSearchParams): TokenError | null {
  const login = form.get('username') ?? '';
  const password = form.get('password') ?? '';
  if (login === '' || password === '') return invalidRequest('Login and password are required.');
  const account = state.store.accounts.get(login);
  const locked = state.tokens.isLocked(login, state.switches.auth.lockAfter);
  if (account?.password !== password || locked) {
    if (!locked) state.tokens.countFailure(login);
    return { status: 401, error: 'access_denied', description: 'The login or the password is wrong.' };
  }
  return factorProblem(state, account, form.get('totp_code'));
}

function factorProblem(
  { switches }: ServiceState,
  account: NotaryAccount,
  code: string | null,
): TokenError | null {
  const { factorError, factorStatus: status } = switches.auth;
  const required = { status, error: 'totp_required', description: 'A one-time code is required.' };
  const invalid = { status, error: 'invalid_totp', description: 'The one-time code is wrong.' };
  const needed = account.code ?? (factorError === 'none' ? null : demoCode);
  if (factorError === 'totp_setup_required') {
    return { status, error: factorError, description: 'Set up the second factor in the web console.' };
  }
  if (factorError === 'invalid_totp') return invalid;
  if (needed === null || code === needed) return null;
  if (factorError === 'code-1037') return { ...required, error: factorError };
  return code === null ? required : invalid;
}

function grantByRefresh(call: ServiceCall, state: ServiceState, form: URLSearchParams): void {
  const mode = state.switches.auth.refresh;
  const login = state.tokens.redeemRefresh(form.get('refresh_token') ?? '', call.origin, mode === 'rotating');
  if (login === null || mode === 'rejected') {
    answerTokenError(call, {
      status: 400,
      error: 'invalid_grant',
      description: 'The refresh token is void.',
    });
  } else {
    answerWithToken(call, state, { login, withRefresh: mode === 'rotating' });
  }
}

function answerWithToken(
  call: ServiceCall,
  state: ServiceState,
  { login, withRefresh }: { login: string; withRefresh: boolean },
): void {
  const { ttlSeconds, expiresOn } = state.switches.auth;
  const { origin, response } = call;
  const serverNow = new Date(String(response.getHeader('Date'))).getTime();
  const expiresAt = state.now() + ttlSeconds * 1000;
  response.setHeader('cache-control', 'no-store');
  answerJson(call, 200, {
    access_token: state.tokens.issue({ login, origin, expiresAt }),
    token_type: 'bearer',
    ...(expiresOn === 'missing' ? {} : { expires_on: Math.floor(serverNow / 1000) + ttlSeconds }),
    id_token: state.store.account(login).userId,
    ...(withRefresh ? { refresh_token: state.tokens.issueRefresh({ login, origin }) } : {}),
  });
}

function invalidRequest(description: string): TokenError {
  return { status: 400, error: 'invalid_request', description };
}

function answerTokenError(call: ServiceCall, { status, error, description }: TokenError): void {
  if (error === 'code-1037') {
    const shape = { code: 1037, message: description, domain: 'PlatformAccounts', details: {}, context: {} };
    answerJson(call, status, { error: shape });
  } else {
    answerJson(call, status, { error, error_description: description });
  }
}
