import { idOf, jsonAnswer, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { actorOf, identify, openFile, openFolder, type OracleCaller } from '../oracle-caller';
import { parseVersionNumber, queryVersion, readOptionalObject } from '../exchange/oracle-parameters';
import { badRequest, notFound, reserved } from '../exchange/oracle-refusal';
import { currentVersion, findVersion, type StoredFile, type StoredItem } from '../store/oracle-model';
import { injectVersion } from '../version-injection';

/**
 * Moves a file, or one version of it, to its owner's trash. The document contradicts itself on where the version stands and on what a missing one
 * means [given]; see the switches `versionFrom` and `missingVersionMeans`.
 */
export async function deleteFile(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const number = await askedVersion(call, state);
  call.echo['idList'] = idOf(call);
  if (number !== null) call.echo['version'] = String(number);
  const caller = identify(call, state, 'any');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'contributor' });
  refuseReserved(state, caller, file);
  injectVersion(file, state, 'before-write');
  trash(file, number, { state, caller });
  return jsonAnswer({ idList: file.id, type: 'file' });
}

/** Null when none is given, or none arrives. */
async function askedVersion(call: OracleCall, { switches }: OracleState): Promise<number | null> {
  const { versionFrom } = switches;
  if (versionFrom === 'none') return null;
  const source =
    versionFrom === 'by-api-version' ? (call.apiVersion === '1.1' ? 'both' : 'query') : versionFrom;
  const fromQuery = source === 'body' ? null : queryVersion(call);
  if (fromQuery !== null || source === 'query') return fromQuery;
  const value = (await readOptionalObject(call))?.['version'];
  return value === undefined ? null : parseVersionNumber(value);
}

interface Deletion {
  state: OracleState;
  caller: OracleCaller;
}

function trash(file: StoredFile, asked: number | null, { state, caller }: Deletion): void {
  const { store, switches } = state;
  if (asked !== null && findVersion(file, asked) === undefined) throw notFound(file.id);
  const only = file.versions.length === 1;
  if (asked !== null && only && switches.lastVersion === 'refuse') {
    throw badRequest('The only version of a file cannot be deleted.');
  }
  if (switches.deleteLies) return;
  const by = actorOf(caller, file);
  const number = asked ?? (switches.missingVersionMeans === 'latest' ? currentVersion(file).number : null);
  if (number === null || only) store.removeToTrash(file, { by });
  else store.removeVersionToTrash(file, number, { by });
}

/** Recursive, all or nothing [assumed]. */
export function deleteFolder(call: OracleCall, state: OracleState): OracleAnswer {
  call.echo['idList'] = idOf(call);
  const caller = identify(call, state, 'any');
  if (idOf(call) === 'self') throw badRequest('The home folder cannot be deleted.');
  const folder = openFolder(call, state, { caller, id: idOf(call), role: 'contributor' });
  if (folder.parentId === null) throw badRequest('The home folder cannot be deleted.');
  for (const item of state.store.treeOf(folder)) refuseReserved(state, caller, item);
  if (!state.switches.deleteLies) state.store.removeToTrash(folder, { by: actorOf(caller, folder) });
  return jsonAnswer({ idList: folder.id, type: 'folder' });
}

/** A file that somebody else reserved takes no upload and no delete [assumed]. */
export function refuseReserved({ switches }: OracleState, { user }: OracleCaller, item: StoredItem): void {
  if (item.kind === 'folder' || item.reservation === null || switches.permissiveReserve) return;
  if (item.reservation.by.id !== user?.id) throw reserved(item, item.reservation.by.displayName);
}
