import { userJson } from '../exchange/item-json';
import { jsonAnswer, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { headerOf, requireUser } from '../oracle-caller';
import { badRequest } from '../exchange/oracle-refusal';
import type { OracleUser } from '../store/oracle-model';

/** Users, and what the API has to say of itself [documented]. */

/** Users whose names contain the text `info`. */
export function listUsers(call: OracleCall, state: OracleState): OracleAnswer {
  requireUser(call, state);
  const wanted = (call.url.searchParams.get('info') ?? '').toLowerCase();
  return usersAnswer(
    state.store.users.filter(({ loginName, displayName, email }) =>
      [loginName, displayName, email].some((text) => text.toLowerCase().includes(wanted)),
    ),
  );
}

/** By the whole address. */
export function findUserByEmail(call: OracleCall, state: OracleState): OracleAnswer {
  requireUser(call, state);
  const wanted = (call.url.searchParams.get('email') ?? '').toLowerCase();
  if (wanted === '') throw badRequest('email is required.');
  return usersAnswer(state.store.users.filter(({ email }) => email.toLowerCase() === wanted));
}

function usersAnswer(users: readonly OracleUser[]): OracleAnswer {
  const items = users.map(userJson);
  return jsonAnswer({ count: String(items.length), ...(items.length === 0 ? {} : { items }) });
}

/**
 * Shows which version answers. It is open to everybody, as a client asks it before it proves its login, but a wrong login is
 * refused here too [assumed].
 */
export function describeApi(call: OracleCall, state: OracleState): OracleAnswer {
  if (headerOf(call.request, 'authorization') !== null) requireUser(call, state);
  const base = `${state.origin}/documents/api/${call.apiVersion}`;
  return jsonAnswer({
    properties: { version: { type: 'string', default: call.apiVersion } },
    links: [
      { rel: 'self', href: `${base}/metadata-catalog`, method: 'GET' },
      { rel: 'folders', href: `${base}/folders/items`, method: 'GET' },
      { rel: 'users', href: `${base}/users/items`, method: 'GET' },
    ],
  });
}
