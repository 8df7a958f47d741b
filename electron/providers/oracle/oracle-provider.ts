import type { ProviderFacts } from '../../../shared/capabilities';
import type { Page } from '../../../shared/files';
import type { Connection, Identity, Provider, ServiceDefinition } from '../provider';
import { getItem, kindOf, findKind, listItems, noSuchItem } from './oracle-api';
import { removeItem } from './oracle-delete';
import { createReader } from './oracle-download';
import { toEntry } from './oracle-entries';
import { OracleListing, type FetchPage } from './oracle-listing';
import { parseSecret, toSecret, type OraclePlace } from './oracle-place';
import { searchPages } from './oracle-search';
import { createSession, parallelReads, parallelRequests, type OracleSession } from './oracle-session';
import { proveAccess, signInToInstance } from './oracle-sign-in';
import { createVersions } from './oracle-versions';

/** Oracle Content Management: folders of files with versions, entered by a login, a token or a link. */
export const oracleService: ServiceDefinition<'oracle'> = {
  id: 'oracle',

  async signIn(form, dependencies, signal) {
    const { connection, session } = await signInToInstance(form, { dependencies, signal });
    const { place } = session;
    return {
      connection,
      identity: identityOf(connection, place),
      secret: toSecret(place),
      provider: createProvider(connection, session),
    };
  },

  open(connection, secret, dependencies) {
    return createProvider(connection, createSession(connection, parseSecret(secret), dependencies));
  },
};

function factsOfPlace({ apiVersion }: OraclePlace): ProviderFacts {
  return {
    trash: 'trash',
    folders: true,
    rangeReads: apiVersion !== '1.1',
    contentHash: null,
    maxFileSize: null,
    parallelRequests,
    parallelReads,
    duplicateNames: false,
    /* By the page for 1.1 the version goes into the body, by the guide for 1.2 into the query. */
    ...(apiVersion === '1.1' ? { versionRemovalDisputed: true } : {}),
  };
}

function createProvider(connection: Connection, session: OracleSession): Provider {
  const { place, dependencies } = session;
  const { accountId, log } = dependencies;
  const listing = new OracleListing();
  const next = async (
    key: string,
    { cursor, pages }: { cursor: string | null; pages: FetchPage },
    signal: AbortSignal,
  ): Promise<Page> => {
    const page = await listing.next({ key, cursor }, pages, signal);
    if (page.partial !== null) log.warn('list-partial', { reason: page.partial });
    return page;
  };
  return {
    facts: factsOfPlace(place),
    async connect(signal) {
      await proveAccess(session, signal);
      return identityOf(connection, place);
    },
    async list(folderId, cursor, signal) {
      expectFolder(folderId);
      return next(`list:${folderId ?? ''}`, { cursor, pages: folderPages(session, folderId) }, signal);
    },
    stat: async (id, signal) => toEntry(await getItem(session, id, signal), kindOf(id), { accountId, place }),
    read: createReader(session),
    remove: (id, signal) => removeItem(session, id, signal),
    versions: createVersions(session),
    ...(isFile(place.rootId)
      ? {}
      : {
          async search(query, cursor, signal) {
            expectFolder(query.folderId);
            const key = `search:${query.folderId ?? ''}`;
            return next(key, { cursor, pages: searchPages(session, query) }, signal);
          },
        }),
  };
}

function isFile(id: string | null): boolean {
  return id !== null && findKind(id) === 'file';
}

/** Null is the root. */
function expectFolder(id: string | null): void {
  if (id !== null && findKind(id) !== 'folder') throw noSuchItem('folder');
}

/** Pages of a folder; of the home, the linked folder or the linked file alone for null. */
function folderPages(session: OracleSession, folderId: string | null): FetchPage {
  const { place, dependencies } = session;
  const beholder = { accountId: dependencies.accountId, place };
  const id = folderId ?? place.rootId;
  return async (range, signal) => {
    if (id !== null && isFile(id)) {
      const entries = [toEntry(await getItem(session, id, signal), 'file', beholder)];
      return { entries, total: 1, hasMore: false };
    }
    const { items, total, hasMore } = await listItems(session, { ...range, folderId: id }, signal);
    return { entries: items.map((item) => toEntry(item, item.type, beholder)), total, hasMore };
  };
}

/**
 * A login is unique within its instance, and its case does not count. A link stands for itself. The holder of an access token is the
 * owner of the home, told by the service's own id; where that is not told, all tokens of an instance count as one user, because anything made
 * from the token would change with each new one and would tell something of it.
 */
function identityOf({ origin, userName }: Connection, { access, ownId }: OraclePlace): Identity {
  switch (access.signInWith) {
    case 'password':
      return { userId: `${origin}|${access.userName.toLowerCase()}`, userName };
    case 'access-token':
      return { userId: `${origin}|${ownId ?? 'access-token'}`, userName };
    case 'public-link':
      return { userId: `${origin}|${access.linkId}`, userName };
    case 'app-link':
      return { userId: `${origin}|${access.appLinkId}`, userName };
  }
}
