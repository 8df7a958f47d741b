import { userJson, wireTime } from '../exchange/item-json';
import {
  idOf,
  jsonAnswer,
  type OracleAnswer,
  type OracleCall,
  type OracleJson,
  type OracleState,
} from '../oracle-call';
import { openItem, requireRole, requireUser } from '../oracle-caller';
import { readObject, requiredField, textField } from '../exchange/oracle-parameters';
import { badRequest, linkInvalid } from '../exchange/oracle-refusal';
import type { PublicLink } from '../store/link-registry';
import type { OracleRole, OracleUser, StoredItem } from '../store/oracle-model';

/** Public links [documented]; for owners and managers of the item alone. */

export async function createPublicLink(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const body = await readObject(call);
  const { user, item } = openShared(call, state);
  const at = state.now();
  const link = state.links.addPublicLink({
    id: state.store.newId('L'),
    itemId: item.id,
    kind: item.kind,
    name: textField(body, 'linkName') ?? item.name,
    assignedUsers: requiredField(body, 'assignedUsers'),
    role: linkRole(requiredField(body, 'role')),
    password: accessCode(body),
    expiresAt: expiration(body),
    createdAt: at,
    modifiedAt: at,
    owner: user,
  });
  return jsonAnswer(linkJson(link));
}

export function listPublicLinks(call: OracleCall, state: OracleState): OracleAnswer {
  const { item } = openShared(call, state);
  const items = state.links.publicLinksOf(item.id).map(linkJson);
  return jsonAnswer({ count: String(items.length), id: item.id, type: item.kind, items });
}

export function getPublicLink(call: OracleCall, state: OracleState): OracleAnswer {
  return jsonAnswer(linkJson(openLink(call, state)));
}

/** `linkName` cannot be changed [documented]. */
export async function editPublicLink(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const body = await readObject(call);
  const link = openLink(call, state);
  const role = textField(body, 'role');
  if (role !== undefined) link.role = linkRole(role);
  link.assignedUsers = textField(body, 'assignedUsers') ?? link.assignedUsers;
  if (body['password'] !== undefined) link.password = accessCode(body);
  if (body['expirationTime'] !== undefined) link.expiresAt = expiration(body);
  link.modifiedAt = state.now();
  return jsonAnswer(linkJson(link));
}

export function deletePublicLink(call: OracleCall, state: OracleState): OracleAnswer {
  const link = openLink(call, state);
  state.links.removePublicLink(link);
  return jsonAnswer({ linkID: link.id, type: 'publiclink' });
}

/** The item whose links the user may manage. */
export function openShared(call: OracleCall, state: OracleState): { user: OracleUser; item: StoredItem } {
  const user = requireUser(call, state);
  const item = openItem(call, state, { caller: { user, link: null }, id: idOf(call), role: 'manager' });
  if (!call.url.pathname.includes(`/${item.kind}/`)) throw badRequest(`The item is a ${item.kind}.`);
  return { user, item };
}

function openLink(call: OracleCall, state: OracleState): PublicLink {
  const user = requireUser(call, state);
  const link = state.links.findPublicLink(idOf(call));
  const item = link === undefined ? undefined : state.store.find(link.itemId);
  if (link === undefined || item === undefined) throw linkInvalid();
  requireRole(call, state, { caller: { user, link: null }, item, role: 'manager' });
  return link;
}

function linkRole(role: string): OracleRole {
  if (role === 'viewer' || role === 'downloader' || role === 'contributor') return role;
  throw badRequest('role is not valid.');
}

/** 8 to 50 characters [documented]; none, or an empty one, makes the link open. */
function accessCode(body: Record<string, unknown>): string | null {
  const code = textField(body, 'password') ?? '';
  if (code !== '' && (code.length < 8 || code.length > 50))
    throw badRequest('password must have 8 to 50 characters.');
  return code === '' ? null : code;
}

/** UTC; none, or an empty one, means never. */
function expiration(body: Record<string, unknown>): number | null {
  const text = textField(body, 'expirationTime') ?? '';
  if (text === '') return null;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/.test(text) ? Date.parse(`${text.replace('Z', '')}Z`) : NaN;
  if (Number.isNaN(at)) throw badRequest('expirationTime is not valid.');
  return at;
}

function linkJson(link: PublicLink): OracleJson {
  return {
    linkID: link.id,
    linkName: link.name,
    assignedUsers: link.assignedUsers,
    role: link.role,
    type: 'publiclink',
    createdTime: wireTime(link.createdAt),
    ...(link.expiresAt === null ? {} : { expirationTime: wireTime(link.expiresAt) }),
    lastModifiedTime: wireTime(link.modifiedAt),
    id: link.itemId,
    ownedBy: userJson(link.owner),
  };
}
