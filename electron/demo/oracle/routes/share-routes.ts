import { userJson } from '../exchange/item-json';
import {
  idOf,
  jsonAnswer,
  type OracleAnswer,
  type OracleCall,
  type OracleJson,
  type OracleState,
} from '../oracle-call';
import { openFolder, requireUser } from '../oracle-caller';
import { readObject, readOptionalObject, requiredField, textField } from '../exchange/oracle-parameters';
import { badRequest } from '../exchange/oracle-refusal';
import { oracleRoles, type OracleRole, type OracleUser, type StoredFolder } from '../store/oracle-model';

/** Members of shared folders [documented]. */

export function listShares(call: OracleCall, state: OracleState): OracleAnswer {
  const folder = openShare(call, state, 'viewer');
  const items = state.store.users.flatMap((user) => {
    const role = folder.shares.get(user.id);
    return role === undefined ? [] : [{ role, user: userJson(user) }];
  });
  const ownedBy = userJson(folder.owner);
  return jsonAnswer({ count: String(items.length), id: folder.id, type: 'folder', items, ownedBy });
}

/** Each member's outcome stands inside a 200 [documented]. */
export async function addShares(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  return setRoles(call, state, (folder, user) => !folder.shares.has(user.id));
}

export async function editShares(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  return setRoles(call, state, (folder, user) => folder.shares.has(user.id));
}

async function setRoles(
  call: OracleCall,
  state: OracleState,
  mayBe: (folder: StoredFolder, user: OracleUser) => boolean,
): Promise<OracleAnswer> {
  const body = await readObject(call);
  const folder = openShare(call, state, 'manager');
  const role = shareRole(requiredField(body, 'role'));
  const members = userIds(requiredField(body, 'userID')).map((id): OracleJson => {
    const user = state.store.users.find((candidate) => candidate.id === id);
    const works = user !== undefined && user.id !== folder.owner.id && mayBe(folder, user);
    if (works) state.store.share(folder, user.id, role);
    return { ...(user === undefined ? { id } : userJson(user)), role, isSuccessful: works ? '1' : '0' };
  });
  return jsonAnswer({ id: folder.id, type: 'folder', members });
}

/** The id is in the query, with some clients in the body [observed]. */
export async function removeShare(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const body = (await readOptionalObject(call)) ?? {};
  const given = call.url.searchParams.get('userID') ?? textField(body, 'userID') ?? '';
  const folder = openShare(call, state, 'manager');
  const ids = userIds(given);
  if (ids.length === 0) throw badRequest('userID is required.');
  for (const id of ids) state.store.share(folder, id, null);
  return jsonAnswer({ id: folder.id, type: 'folder' });
}

function openShare(call: OracleCall, state: OracleState, role: 'viewer' | 'manager'): StoredFolder {
  const user = requireUser(call, state);
  const folder = openFolder(call, state, { caller: { user, link: null }, id: idOf(call), role });
  if (folder.parentId === null) throw badRequest('The home folder cannot be shared.');
  return folder;
}

function userIds(list: string): string[] {
  return list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function shareRole(text: string): OracleRole {
  const role = oracleRoles.find((candidate) => candidate === text.toLowerCase() && candidate !== 'owner');
  if (role === undefined) throw badRequest('role is not valid.');
  return role;
}
