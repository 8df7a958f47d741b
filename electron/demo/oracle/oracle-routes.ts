import type { OracleApiVersion, OracleHandler, OracleOperation } from './oracle-call';
import { createAppLink, renewAppLinkToken } from './routes/applink-routes';
import { getFile, getFolder, listFolder, listHome, listVersions } from './routes/browse-routes';
import { copyItem, createFolder, editFile, editFolder, moveItem } from './routes/change-routes';
import { downloadFile } from './routes/content-routes';
import { describeApi, findUserByEmail, listUsers } from './routes/directory-routes';
import { uploadFile, uploadVersion } from './routes/form-routes';
import {
  createPublicLink,
  deletePublicLink,
  editPublicLink,
  getPublicLink,
  listPublicLinks,
} from './routes/public-link-routes';
import { reserveFile, unreserveFile } from './routes/reserve-routes';
import { searchEverywhere, searchFolder } from './routes/search-routes';
import { addShares, editShares, listShares, removeShare } from './routes/share-routes';
import { deleteFile, deleteFolder } from './routes/trash-routes';

interface OracleRoute {
  readonly method: string;
  readonly path: RegExp;
  readonly handler: OracleHandler;
  readonly operation: OracleOperation;
}

const words = (key: string, says: string, service: string): OracleOperation => ({ key, says, service });

const get = words('csFldUnableToGetItem', 'Unable to get the item.', 'FLD_INFO');
const browse = words('csFldUnableToBrowse', 'Unable to list the items.', 'FLD_BROWSE');
const search = words('csFldUnableToSearch', 'Unable to search.', 'FLD_FOLDER_SEARCH');
const download = words('csFldUnableToDownload', 'Unable to download the file.', 'GET_FILE');
const remove = words('csFldUnableToDeleteItems', 'Unable to delete items.', 'FLD_MOVE_TO_TRASH');
const create = words('csFldUnableToCreateFolder', 'Unable to create the folder.', 'FLD_CREATE_FOLDER');
const edit = words('csFldUnableToEditItem', 'Unable to change the item.', 'FLD_EDIT_ITEM');
const move = words('csFldUnableToMoveItems', 'Unable to move items.', 'FLD_MOVE');
const copy = words('csFldUnableToCopyItems', 'Unable to copy items.', 'FLD_COPY');
const upload = words('csFldUnableToUpload', 'Unable to upload the file.', 'CHECKIN_UNIVERSAL');
const reserve = words('csFldUnableToReserve', 'Unable to change the reservation.', 'FLD_RESERVE');
const link = words('csUnableToAccessLink', 'Unable to access the link.', 'LINK_ACCESS');
const share = words('csFldUnableToShare', 'Unable to change the members.', 'FLD_SHARE');
const directory = words('csUnableToListUsers', 'Unable to list the users.', 'USER_INFO');

/** `{}` stands for an id. */
function route(pattern: string, handler: OracleHandler, operation: OracleOperation): OracleRoute {
  const [method = '', path = ''] = pattern.split(' ');
  return { method, path: new RegExp(`^${path.replaceAll('{}', '([^/]+)')}/?$`), handler, operation };
}

/** Section 2 of the specification. The first that fits is taken. */
const routes: readonly OracleRoute[] = [
  route('GET /folders/items', listHome, browse),
  route('GET /folders/search/items', searchEverywhere, search),
  route('GET /folders/{}/items', listFolder, browse),
  route('GET /folders/{}/search/items', searchFolder, search),
  route('GET /folders/{}', getFolder, get),
  route('POST /folders/{}', createFolder, create),
  route('PUT /folders/{}', editFolder, edit),
  route('DELETE /folders/{}', deleteFolder, remove),
  route('POST /folders/{}/move', moveItem, move),
  route('POST /folders/{}/copy', copyItem, copy),
  route('POST /files/data', uploadFile, upload),
  route('GET /files/{}', getFile, get),
  route('PUT /files/{}', editFile, edit),
  route('DELETE /files/{}', deleteFile, remove),
  route('GET /files/{}/versions', listVersions, get),
  route('GET /files/{}/data', downloadFile, download),
  route('POST /files/{}/data', uploadVersion, upload),
  route('POST /files/{}/move', moveItem, move),
  route('POST /files/{}/copy', copyItem, copy),
  route('POST /files/{}/reserve', reserveFile, reserve),
  route('POST /files/{}/unreserve', unreserveFile, reserve),
  route('POST /publiclinks/(?:file|folder)/{}', createPublicLink, link),
  route('GET /publiclinks/(?:file|folder)/{}', listPublicLinks, link),
  route('GET /publiclinks/{}', getPublicLink, link),
  route('PUT /publiclinks/{}', editPublicLink, link),
  route('DELETE /publiclinks/{}', deletePublicLink, link),
  route('POST /applinks/(?:file|folder)/{}', createAppLink, link),
  route('PUT /applinks/token', renewAppLinkToken, link),
  route('GET /shares/{}/items', listShares, share),
  route('POST /shares/{}', addShares, share),
  route('PUT /shares/{}/role', editShares, share),
  route('DELETE /shares/{}/user', removeShare, share),
  route('GET /users/items', listUsers, directory),
  route('GET /users/search/items', findUserByEmail, directory),
  route('GET /metadata-catalog', describeApi, directory),
];

export interface MatchedRoute {
  readonly apiVersion: OracleApiVersion;
  readonly ids: readonly string[];
  readonly handler: OracleHandler;
  readonly operation: OracleOperation;
}

const apiPath = /^\/documents\/api\/(1\.[12])(\/.*)$/;

/** The route of a request and the ids in its path, decoded. Null when there is none. */
export function matchOracleRoute(method: string, path: string): MatchedRoute | null {
  const [, version, rest = ''] = apiPath.exec(path) ?? [];
  if (version !== '1.1' && version !== '1.2') return null;
  for (const { handler, operation, ...candidate } of routes) {
    const match = candidate.method === method ? candidate.path.exec(rest) : null;
    const ids = match === null ? null : decodeIds(match.slice(1));
    if (ids !== null) return { apiVersion: version, ids, handler, operation };
  }
  return null;
}

function decodeIds(texts: readonly string[]): readonly string[] | null {
  try {
    return texts.map((text) => decodeURIComponent(text));
  } catch {
    return null;
  }
}
