import { itemJson, fileJson, folderJson, type Reader } from '../exchange/item-json';
import {
  idOf,
  jsonAnswer,
  type OracleAnswer,
  type OracleCall,
  type OracleJson,
  type OracleState,
} from '../oracle-call';
import { identify, openFile, openFolder, openItem, requireUser, type OracleCaller } from '../oracle-caller';
import { queryVersion } from '../exchange/oracle-parameters';
import { notFound } from '../exchange/oracle-refusal';
import {
  findVersion,
  type OracleUser,
  type StoredFile,
  type StoredFolder,
  type StoredVersion,
} from '../store/oracle-model';
import { sameName } from '../store/oracle-names';
import { injectVersion } from '../version-injection';
import { listPage, type ListedPage } from './listing';

/** Listings, folders, files and their versions [documented]. */

/** The home and the folders that others share with the user. No link opens it. */
export function listHome(call: OracleCall, state: OracleState): OracleAnswer {
  return listHomeOf(call, state, requireUser(call, state));
}

function listHomeOf(call: OracleCall, state: OracleState, user: OracleUser): OracleAnswer {
  const { store } = state;
  const folder = store.home(user);
  const children = (): readonly (StoredFile | StoredFolder)[] => [
    ...store.childrenOf(folder),
    ...store.sharedWith(user),
  ];
  const page = listPage(call, state, { folder, children });
  return jsonAnswer({ ...listJson(page, { user, store, inHome: true }), ownerFolderID: 'self' });
}

export function listFolder(call: OracleCall, state: OracleState): OracleAnswer {
  const caller = identify(call, state, 'any');
  if (idOf(call) === 'self' && caller.user !== null) return listHomeOf(call, state, caller.user);
  const linked = idOf(call) === 'self' ? openItem(call, state, { caller, id: 'self', role: 'viewer' }) : null;
  if (linked?.kind === 'file') return listLinkedFile(call, state, { caller, file: linked });
  const folder = openFolder(call, state, { caller, id: idOf(call), role: 'viewer' });
  const page = listPage(call, state, { folder, children: () => namedChildren(call, state, folder) });
  const { store } = state;
  return jsonAnswer({
    ...listJson(page, { user: caller.user, store }),
    id: idOf(call),
    childItemsCount: String(page.total),
  });
}

/** What a link to a file calls its own folder holds just that file [assumed]. */
function listLinkedFile(
  call: OracleCall,
  state: OracleState,
  { caller, file }: { caller: OracleCaller; file: StoredFile },
): OracleAnswer {
  const { store } = state;
  const folder = file.parentId === null ? undefined : store.find(file.parentId);
  if (folder?.kind !== 'folder') throw notFound(file.id);
  const page = listPage(call, state, { folder, children: () => [file] });
  return jsonAnswer(listJson(page, { user: caller.user, store }));
}

/** `filterName` changes the counts, too. Whether it minds the case is unknown; a switch. */
function namedChildren(
  { url }: OracleCall,
  { store, switches }: OracleState,
  folder: StoredFolder,
): ReturnType<typeof store.childrenOf> {
  const wanted = url.searchParams.get('filterName');
  const children = store.childrenOf(folder);
  if (wanted === null || wanted === '') return children;
  return children.filter(({ name }) => (switches.filterNameCase ? name === wanted : sameName(name, wanted)));
}

function listJson(page: ListedPage, reader: Reader): OracleJson {
  return {
    count: String(page.items.length),
    totalResults: String(page.total),
    hasMore: page.hasMore ? '1' : '0',
    offset: String(page.offset),
    items: page.items.map((item) => itemJson(item, reader)),
  };
}

export function getFolder(call: OracleCall, state: OracleState): OracleAnswer {
  const caller = identify(call, state, 'any');
  const folder = openFolder(call, state, { caller, id: idOf(call), role: 'viewer' });
  return jsonAnswer(folderJson(folder, { user: caller.user, store: state.store }));
}

export function getFile(call: OracleCall, state: OracleState): OracleAnswer {
  const caller = identify(call, state, 'any');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'viewer' });
  const body = fileJson(
    file,
    { user: caller.user, store: state.store },
    wantedVersion(file, queryVersion(call)),
  );
  return readAnswer(body, file, state);
}

/** All versions at once, ascending; the call knows no pages. */
export function listVersions(call: OracleCall, state: OracleState): OracleAnswer {
  const caller = identify(call, state, 'any');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'viewer' });
  const reader = { user: caller.user, store: state.store };
  const { id, parentID, name, type } = fileJson(file, reader);
  const items = file.versions.map((version) => fileJson(file, reader, version));
  return readAnswer({ id, parentID, name, type, items }, file, state);
}

function readAnswer(body: OracleJson, file: StoredFile, state: OracleState): OracleAnswer {
  return {
    kind: 'json',
    status: 200,
    body,
    afterwards: () => {
      injectVersion(file, state, 'after-read');
    },
  };
}

/** The version with that number, or the newest. Throws -16. */
export function wantedVersion(file: StoredFile, number: number | null): StoredVersion {
  const version = number === null ? file.versions.at(-1) : findVersion(file, number);
  if (version === undefined) throw notFound(file.id);
  return version;
}
