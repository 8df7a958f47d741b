import type { Usage } from '../../../shared/accounts';
import type { ProviderFacts } from '../../../shared/capabilities';
import { AppError, isAppError } from '../../../shared/errors';
import type { Secret } from '../../../shared/secret';
import { createRateLimiter } from '../../http/rate-limiter';
import { announcedLength } from '../../http/response-body';
import type {
  CertificateRecord,
  Connection,
  Identity,
  OpenedFile,
  Provider,
  ProviderDependencies,
  ServiceDefinition,
} from '../provider';
import {
  findStorageUse,
  getCertificate,
  getFile,
  listFiles,
  openDownload,
  requestToken,
} from './acronis-api';
import { certificateLink, findCertificateId, toContentHash } from './acronis-certificates';
import { bulkLimit, removeFile, removeFiles } from './acronis-delete';
import { findName, findSize, toEntry } from './acronis-entries';
import { maxFileBytes } from './acronis-errors';
import { AcronisListing } from './acronis-listing';
import { parseDispositionName } from './acronis-names';
import { toCertificateClaim } from './acronis-proof';
import type { AcronisSession } from './acronis-session';
import {
  confirmDataCentre,
  createClient,
  renewalFields,
  signInToDataCentre,
  type SignInContext,
} from './acronis-sign-in';
import { AcronisTokens, type Grant } from './acronis-tokens';

const facts: ProviderFacts = {
  trash: 'gone',
  folders: false,
  rangeReads: false,
  contentHash: 'sha256',
  maxFileSize: maxFileBytes,
  parallelRequests: 3,
  duplicateNames: true,
};

/** Acronis Cyber Notary: one flat list of files, most of them with a blockchain certificate. */
export const acronisService: ServiceDefinition<'acronis'> = {
  id: 'acronis',

  async signIn(form, dependencies, signal) {
    const context = { ...contextOf(dependencies), signal };
    const { connection, grant } = await signInToDataCentre(form, context);
    const place = { connection, secret: form.password, context };
    const session = createSession(place, grant);
    await proveAccess(session, signal);
    return {
      connection,
      identity: identityOf(connection),
      secret: form.password,
      provider: createProvider(place, session),
    };
  },

  open(connection, secret, dependencies) {
    const place = { connection, secret, context: contextOf(dependencies) };
    return createProvider(place, createSession(place));
  },

  readCertificate: toCertificateClaim,
};

/** One account: where it is and what it is reached with. */
interface Place {
  connection: Connection;
  secret: Secret;
  context: Omit<SignInContext, 'signal'>;
}

function contextOf(dependencies: ProviderDependencies): Place['context'] {
  return { dependencies, limiter: createRateLimiter(facts.parallelRequests) };
}

function createSession({ connection, secret, context }: Place, grant?: Grant): AcronisSession {
  const { clock, log } = context.dependencies;
  const http = createClient(connection.origin, context);
  const tokens = new AcronisTokens({
    requestGrant: (proof, signal) => {
      log.info('token-requested', { host: http.host, proof: proof.kind });
      return requestToken(http, renewalFields(proof, connection.userName, secret), { clock, signal });
    },
    renewsSilently: connection.renewsSilently,
    host: http.host,
    clock,
    ...(grant === undefined ? {} : { grant }),
  });
  return { http, tokens, clock };
}

function createProvider(place: Place, session: AcronisSession): Provider {
  const { connection, context } = place;
  const account = { accountId: context.dependencies.accountId, origin: connection.origin };
  const listing = new AcronisListing(async (query, signal) => {
    const page = await listFiles(session, query, signal);
    return { entries: page.files.map((file) => toEntry(file, account)), after: page.paging?.cursors.after };
  });
  return {
    facts,
    async connect(signal) {
      await confirmDataCentre(connection, { ...context, signal });
      await proveAccess(session, signal);
      return identityOf(connection);
    },
    async list(folderId, cursor, signal) {
      if (folderId !== null)
        throw new AppError('not-found', 'No folders here', { details: { what: 'folder' } });
      const page = await listing.next(cursor, signal);
      if (page.partial !== null) context.dependencies.log.warn('list-partial', { reason: page.partial });
      return page;
    },
    stat: async (id, signal) => toEntry(await getFile(session, id, signal), account),
    read: (id, _options, signal) => openFile(session, id, signal),
    remove: (id, signal) => removeFile(session, id, signal),
    removeMany: Object.assign(
      (ids: readonly string[], signal: AbortSignal) => removeFiles(session, ids, signal),
      { limit: bulkLimit },
    ),
    certificate: (id, signal) => findCertificate(session, id, signal),
    quota: (signal) => findQuota(session, signal),
  };
}

/**
 * The service has no documented call that tells who is signed in. A login is unique within its data centre, and its
 * case does not count, so the two together stand for the user.
 */
function identityOf({ origin, userName }: Connection): Identity {
  return { userId: `${origin}|${userName.toLowerCase()}`, userName };
}

/** A token proves the password, the first page of the list that the account may use this service with it. */
async function proveAccess(session: AcronisSession, signal: AbortSignal): Promise<void> {
  await listFiles(session, { kind: 'first' }, signal);
}

async function openFile(session: AcronisSession, id: string, signal: AbortSignal): Promise<OpenedFile> {
  const file = await getFile(session, id, signal);
  const stream = await openDownload(session, id, signal);
  return {
    name: findName(file) ?? parseDispositionName(stream.headers.get('content-disposition')),
    size: findSize(file) ?? announcedLength(stream),
    from: 0,
    end: null,
    validator: null,
    hash: toContentHash(file.certificate?.object?.eTag),
    body: stream.body,
    discard: () => {
      stream.discard();
    },
  };
}

async function findCertificate(
  session: AcronisSession,
  id: string,
  signal: AbortSignal,
): Promise<CertificateRecord> {
  const certificateId = findCertificateId(await getFile(session, id, signal));
  if (certificateId === undefined) throw new AppError('not-found', 'The file has no certificate');
  const raw = await getCertificate(session, certificateId, signal);
  return { id: certificateId, link: certificateLink(session.http.origin, certificateId), raw };
}

/** The figures are an extra that not every account may see: any failure means that they are not known. */
async function findQuota(session: AcronisSession, signal: AbortSignal): Promise<Usage | null> {
  try {
    return await findStorageUse(session, signal);
  } catch (error) {
    if (isAppError(error, 'cancelled')) throw error;
    return null;
  }
}
