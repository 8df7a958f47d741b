import type { Usage } from '../../../shared/accounts';
import type { ProviderFacts } from '../../../shared/capabilities';
import { AppError, isAppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { Provider, ProviderDependencies, ServiceDefinition } from '../provider';
import { fetchFiles } from './sweeppea-api';
import { removeFile } from './sweeppea-delete';
import { createReader } from './sweeppea-download';
import { toEntries } from './sweeppea-entries';
import { SweeppeaListing } from './sweeppea-listing';
import { findEntries, findEntry } from './sweeppea-look';
import {
  createSession,
  EndpointQueues,
  parallelDownloads,
  type SharedLine,
  type SweeppeaSession,
} from './sweeppea-session';
import { findIdentity, readSweeppeaForm } from './sweeppea-sign-in';

/** Most files that the service gives on a page. */
const pageSize = 200;

const facts: ProviderFacts = {
  trash: 'gone',
  folders: false,
  rangeReads: true,
  contentHash: null,
  maxFileSize: null,
  parallelRequests: parallelDownloads,
  removesInSequence: true,
  duplicateNames: false,
  meteredReads: true,
};

/** Sweeppea Drive: one flat list of files behind an API key. The definition owns the queues that its accounts share. */
export function defineSweeppea(random: () => number): ServiceDefinition<'sweeppea'> {
  const shared: SharedLine = { queues: new EndpointQueues(), random };
  return {
    id: 'sweeppea',

    async signIn(form, dependencies, signal) {
      const { address, origin, key } = readSweeppeaForm(form);
      const session = createSession({ origin, key }, shared, dependencies);
      const identity = await findIdentity(session, signal);
      return {
        connection: { address, origin, userName: identity.userName, renewsSilently: true },
        identity,
        secret: key,
        provider: createProvider(session, dependencies),
      };
    },

    open({ origin }, secret, dependencies) {
      return createProvider(createSession({ origin, key: secret }, shared, dependencies), dependencies);
    },
  };
}

export const sweeppeaService = defineSweeppea(Math.random);

function createProvider(session: SweeppeaSession, { accountId }: ProviderDependencies): Provider {
  const createListing = (): SweeppeaListing =>
    new SweeppeaListing(async (page, signal) => {
      const files = await fetchFiles(session, { page, limit: pageSize }, signal);
      const { TotalFiles, TotalPages } = files.Pagination;
      return { entries: toEntries(files, accountId), totalFiles: TotalFiles, totalPages: TotalPages };
    });
  const listing = createListing();
  const stat = (id: string, signal: AbortSignal): Promise<Entry> => findEntry(createListing(), id, signal);
  return {
    facts,
    connect: (signal) => findIdentity(session, signal),
    async list(folderId, cursor, signal) {
      if (folderId !== null)
        throw new AppError('not-found', 'No folders here', { details: { what: 'folder' } });
      const page = await listing.next(cursor, signal);
      if (page.partial !== null) session.log.warn('list-partial', { reason: page.partial });
      return page;
    },
    stat,
    statMany: (ids, signal) => findEntries(createListing(), ids, signal),
    read: createReader(session),
    async remove(id, signal) {
      const removal = await removeFile(session, id, stat, signal).finally(() => {
        session.usage.noteChange();
      });
      listing.noteRemoved(id);
      return removal;
    },
    quota: (signal) => findUsage(session, signal),
  };
}

/** What the answers so far have told; a short page is asked for when they did not tell of the storage as it is now. Any failure leaves what is known. */
async function findUsage(session: SweeppeaSession, signal: AbortSignal): Promise<Usage | null> {
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled');
  if (session.usage.wantsStorage)
    await fetchFiles(session, { page: 1, limit: 1 }, signal).catch((error: unknown) => {
      if (isAppError(error, 'cancelled')) throw error;
    });
  return session.usage.known;
}
