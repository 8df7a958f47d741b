import { fileJson, folderJson } from '../exchange/item-json';
import { idOf, jsonAnswer, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { actorOf, identify, openFile, openFolder, openItem, type OracleCaller } from '../oracle-caller';
import {
  checkName,
  parseVersionNumber,
  readObject,
  requiredField,
  textField,
  wantsSuffix,
} from '../exchange/oracle-parameters';
import { badRequest, nameExists } from '../exchange/oracle-refusal';
import type { StoredFile, StoredFolder, StoredItem } from '../store/oracle-model';
import { numberedName, stampedName } from '../store/oracle-names';
import { injectVersion } from '../version-injection';
import { wantedVersion } from './browse-routes';

/** Create, rename, move and copy [documented]. */

/** A clash is no error: the folder becomes `x(2)` [documented]. */
export async function createFolder(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const body = await readObject(call);
  const caller = identify(call, state, 'any');
  const parent = openFolder(call, state, { caller, id: idOf(call), role: 'contributor' });
  const { store } = state;
  const wanted = checkName(requiredField(body, 'name'));
  const name = numberedName(
    wanted,
    'folder',
    (taken) => store.findChild(parent, 'folder', taken) !== undefined,
  );
  const folder = store.addFolder(
    { parent, name, by: actorOf(caller, parent), at: state.now() },
    textField(body, 'description') ?? null,
  );
  return createdAnswer(folder, { call, state, caller }, 201);
}

export interface Situation {
  call: OracleCall;
  state: OracleState;
  caller: OracleCaller;
}

/** The item with its address in `Location`. */
export function createdAnswer(
  item: StoredItem,
  { call, state, caller }: Situation,
  status: 200 | 201,
): OracleAnswer {
  const reader = { user: caller.user, store: state.store };
  return {
    kind: 'json',
    status,
    body: item.kind === 'file' ? fileJson(item, reader) : folderJson(item, reader),
    headers: { location: `${state.origin}/documents/api/${call.apiVersion}/${item.kind}s/${item.id}` },
  };
}

export async function editFolder(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const body = await readObject(call);
  echoRename(call, body);
  const caller = identify(call, state, 'any');
  const folder = openFolder(call, state, { caller, id: idOf(call), role: 'contributor' });
  if (folder.parentId === null) throw badRequest('The home folder cannot be changed.');
  const name = textField(body, 'name');
  const description = textField(body, 'description');
  if (name !== undefined) rename(folder, name, { call, state, caller });
  if (description !== undefined) {
    folder.description = description;
    state.store.touch(folder, { by: actorOf(caller, folder), at: state.now() });
  }
  return jsonAnswer(folderJson(folder, { user: caller.user, store: state.store }));
}

export async function editFile(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const body = await readObject(call);
  echoRename(call, body);
  const caller = identify(call, state, 'any');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'contributor' });
  injectVersion(file, state, 'before-write');
  rename(file, requiredField(body, 'name'), { call, state, caller });
  return jsonAnswer(fileJson(file, { user: caller.user, store: state.store }));
}

/** Errors of a rename repeat `id` and `name` [documented]. */
function echoRename(call: OracleCall, body: Record<string, unknown>): void {
  call.echo['id'] = idOf(call);
  if (typeof body['name'] === 'string') call.echo['name'] = body['name'];
}

function rename(item: StoredItem, name: string, { state, caller }: Situation): void {
  checkName(name);
  const parent = item.parentId === null ? undefined : state.store.find(item.parentId);
  if (parent?.kind === 'folder') refuseClash(state, parent, { ...item, name });
  state.store.rename(item, name, { by: actorOf(caller, item), at: state.now() });
}

function refuseClash(
  { store }: OracleState,
  folder: StoredFolder,
  wanted: Pick<StoredItem, 'id' | 'kind' | 'name'>,
): void {
  const there = store.findChild(folder, wanted.kind, wanted.name);
  if (there !== undefined && there.id !== wanted.id) throw nameExists(wanted.name);
}

/** Id, dates, owner and versions stay [documented]. */
export async function moveItem(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const transfer = await readTransfer(call, state, 'contributor');
  const { item, target, destinationID, suffix } = transfer;
  const name = target.id === item.parentId && !suffix ? item.name : freeName(state, transfer);
  if (name !== item.name)
    state.store.rename(item, name, { by: actorOf(transfer.caller, item), at: state.now() });
  state.store.move(item, target);
  return jsonAnswer({ destinationID, idList: item.id, type: item.kind });
}

/** Copies one version of a file, the newest when none is named, or a folder with all in it. */
export async function copyItem(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const transfer = await readTransfer(call, state, 'downloader');
  const { item, target, destinationID, caller, body } = transfer;
  const number = body['version'] === undefined ? null : parseVersionNumber(body['version']);
  const name = freeName(state, transfer);
  const by = actorOf(caller, target);
  const copy =
    item.kind === 'file'
      ? copyFile(item, { target, name, by, number }, state)
      : copyTree(item, { target, name, by }, state);
  return jsonAnswer({ destinationID, id: copy.id, idList: item.id, type: item.kind });
}

interface Transfer {
  item: StoredItem;
  target: StoredFolder;
  destinationID: string;
  suffix: boolean;
  caller: OracleCaller;
  body: Record<string, unknown>;
}

async function readTransfer(
  call: OracleCall,
  state: OracleState,
  role: 'contributor' | 'downloader',
): Promise<Transfer> {
  const body = await readObject(call);
  const destinationID = requiredField(body, 'destinationID');
  call.echo['idList'] = idOf(call);
  call.echo['destinationID'] = destinationID;
  const suffix = wantsSuffix(body);
  const caller = identify(call, state, 'any');
  const item = openItem(call, state, { caller, id: idOf(call), role });
  const target = openFolder(call, state, { caller, id: destinationID, role: 'contributor' });
  if (item.parentId === null) throw badRequest('The home folder cannot be moved or copied.');
  for (const place of state.store.chainOf(target)) {
    if (place.id === item.id) throw badRequest('A folder cannot be put into itself.');
  }
  if (!call.url.pathname.includes(`/${item.kind}s/`)) throw badRequest(`The item is a ${item.kind}.`);
  return { item, target, destinationID, suffix, caller, body };
}

/** The item's name in the target, stamped when it must be. Throws -17. */
function freeName(state: OracleState, { item, target, suffix }: Transfer): string {
  if (state.store.findChild(target, item.kind, item.name) === undefined) return item.name;
  if (suffix) return stampedName(item.name, item.kind, state.now());
  throw nameExists(item.name);
}

interface CopyPlan {
  target: StoredFolder;
  name: string;
  by: StoredFile['owner'];
}

function copyFile(
  file: StoredFile,
  { target, name, by, number }: CopyPlan & { number: number | null },
  { store, now }: OracleState,
): StoredFile {
  const { content } = wantedVersion(file, number);
  return store.addFile({ parent: target, name, by, at: now(), content, mimeType: file.mimeType });
}

function copyTree(folder: StoredFolder, plan: CopyPlan, state: OracleState): StoredFolder {
  const { target, name, by } = plan;
  const copy = state.store.addFolder({ parent: target, name, by, at: state.now() }, folder.description);
  for (const child of state.store.childrenOf(folder)) {
    const inside = { target: copy, name: child.name, by };
    if (child.kind === 'file') copyFile(child, { ...inside, number: null }, state);
    else copyTree(child, inside, state);
  }
  return copy;
}
