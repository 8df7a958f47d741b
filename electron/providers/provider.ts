import type { SignInWay } from '../../shared/choices/account-choices';
import type { SignInForm, Usage } from '../../shared/accounts';
import type { ProviderFacts } from '../../shared/capabilities';
import type { ProofCheck } from '../../shared/certificates';
import type { ContentHash, Entry, EntryVersion, Page } from '../../shared/files';
import type { Secret } from '../../shared/secret';
import type { ServiceId } from '../../shared/choices/services';
import type { HttpTimeouts } from '../http/http-client';
import type { Transport } from '../http/transport/transport';

/**
 * A signed-in place: one account at one service. THE interface between Longshore and a cloud service.
 *
 * - Made by a `ServiceDefinition` from an account's connection, its secret and the dependencies below.
 * - No global state, no knowledge of other providers, windows, events or settings. No retries but those that
 *   `http-retry.ts` gives to one idempotent request.
 * - Every failure is an `AppError` from the closed list in `shared/errors.ts`. Every method rejects with `cancelled` once its
 *   signal is aborted, and with `signed-out` when the credentials no longer work and could not be renewed.
 *   `offline`, `timeout`, `unavailable`, `rate-limited`, `protocol` may come from any method; each comment names only what
 *   is particular to its method.
 * - An entry id is opaque outside its provider and never reused by the service for another entry.
 * - Optional operations are present on the object or absent from it. That is the whole capability system; nothing pretends.
 */
export interface Provider {
  /** Limits and habits of the place, as plain data. */
  readonly facts: ProviderFacts;

  /** Who am I? Proves that the credentials work. */
  connect(signal: AbortSignal): Promise<Identity>;

  /**
   * One page of a folder (null is the root), in the service's order. The first call has no cursor; go on with the page's
   * cursor until it is null. A first page starts a new listing and ends an older one of the same folder, whose cursors
   * then fail with `changed`. Entries are told apart by id; none comes twice in one listing. A listing that cannot
   * be read to its end says so in `partial` of its last page; it is never silently short.
   * `not-found`: the folder is gone. `permission-denied`.
   */
  list(folderId: string | null, cursor: string | null, signal: AbortSignal): Promise<Page>;

  /** The entry as it is now. `not-found`, `permission-denied`. */
  stat(id: string, signal: AbortSignal): Promise<Entry>;

  /**
   * Opens the contents of a file: the promise resolves at the headers, before the first byte, and rejects there when it can. Asks
   * for size, hash and name itself; the caller need not `stat` before. `not-found`, `permission-denied`. The caller consumes `body` to its end or calls `discard`.
   */
  read(id: string, options: ReadOptions, signal: AbortSignal): Promise<OpenedFile>;

  /**
   * Removes the entry as this place does (`facts.trash`). Resolves only when the service has said, or a look afterwards has
   * shown, that it is gone. `not-found`: it was gone before. `permission-denied`, `locked`.
   * Rejects with `protocol`, reason `unclear-delete`, when an odd answer leaves the outcome open. The request is sent
   * once, and again only after 429 or 503; after `timeout` or `unavailable` the outcome is unknown and the caller looks.
   */
  remove(id: string, signal: AbortSignal): Promise<Removal>;

  /**
   * The entries as they are now; those that are gone are left out. Present where one look at many costs the service less than a look at
   * each, because its list is all it tells.
   */
  readonly statMany?: (ids: readonly string[], signal: AbortSignal) => Promise<readonly Entry[]>;

  /**
   * Bulk delete of at most `removeMany.limit` entries; `bad-request` for more. Sends nothing for none. Resolves to those of `ids` that the service
   * itself names as deleted; of all others nothing is known and the caller looks. The request is sent once, whatever comes of it. Present
   * where the server has such a call; used in accounts whose user has asked for it.
   */
  readonly removeMany?: RemoveMany;

  /** The proof that the file has outside of us; present where the service gives one. `not-found`: it has none. */
  readonly certificate?: (id: string, signal: AbortSignal) => Promise<CertificateRecord>;

  /** Storage and call use; present where the service tells it. Null: not known now. */
  readonly quota?: (signal: AbortSignal) => Promise<Usage | null>;

  /** Kept versions of files; present where the server keeps them. */
  readonly versions?: Versions;

  /**
   * One page of what the server finds below a folder (null: in the whole place). Pages go as in `list`. Results may lag behind
   * recent changes. Present where the server searches.
   */
  readonly search?: (query: SearchQuery, cursor: string | null, signal: AbortSignal) => Promise<Page>;
}

/** What the service told of a removal beside that it is done. */
export interface Removal {
  /** Bytes of storage that it freed. */
  freedBytes?: number;
}

interface RemoveMany {
  readonly limit: number;
  (ids: readonly string[], signal: AbortSignal): Promise<readonly string[]>;
}

/** Who is signed in, as the service itself identifies them. */
export interface Identity {
  /** Never changes for one user of one service; guards against silently signing in as somebody else. */
  userId: string;
  /** For people: a login name or an address. */
  userName: string;
}

export interface ReadOptions {
  /** A part of the content in place of the whole. Only for a place whose `facts.rangeReads` is true. */
  range?: ByteRange;
  /** Read this version in place of the newest. */
  version?: string;
}

/** From `from` up to, but without, `end` (null: to the last byte). */
export interface ByteRange {
  from: number;
  end: number | null;
  /** Of the content that the range is wanted of (see `OpenedFile.validator`). The server starts over when it is another by now. */
  validator: string;
}

export interface OpenedFile {
  /** The best name that the service gives, the answer's headers included; null when it gives none. May be hostile. */
  name: string | null;
  /**
   * Length of the whole content in bytes: what the service states for the entry, else what this answer announces; null when
   * neither is known. A body that ends cleanly after another number of bytes is not whole: the caller compares.
   */
  size: number | null;
  /**
   * Offset of the first byte of `body`: the wanted one, or 0 when the whole content comes instead: because the server does not honour the
   * range, or because the validator is not that of the content any more. Any other part than the wanted one is `protocol`, reason `range`.
   */
  from: number;
  /** End (exclusive) of what `body` brings; null: to the last byte. */
  end: number | null;
  /** Proves later that it is still the same content (an ETag, a pinned version); null when the service gives none. */
  validator: string | null;
  /** Content hash that the service states for the whole; null when it states none. */
  hash: ContentHash | null;
  /** See `HttpResponse.body`. Throws `truncated` when it ends before the length that the answer announces, `timeout` after too long without a byte. */
  body: AsyncIterable<Uint8Array>;
  /** Closes the connection without reading the rest. Harmless after the end. */
  discard(): void;
}

export interface CertificateRecord {
  id: string;
  /** Public web page of the certificate. */
  link: string;
  /** The certificate as the service gave it. */
  raw: unknown;
}

/** What a certificate says, whatever form its service gives it. Null where it does not say. */
export interface CertificateClaim {
  state: 'pending' | 'notarized';
  /** Epoch milliseconds of the blockchain entry. */
  notarizedAt: number | null;
  fileName: string | null;
  /** Bytes. */
  size: number | null;
  contentHash: ContentHash | null;
  blockchain: string | null;
  transactionId: string | null;
  proof: ClaimedProof;
}

export type ClaimedProof =
  ClaimedMerkleProof | Extract<ProofCheck, { kind: 'absent' | 'unsupported' | 'malformed' }>;

/** A path from a leaf up to the root of a binary tree of SHA-256 hashes. Hashes in lower-case hex. */
export interface ClaimedMerkleProof {
  kind: 'merkle';
  /** The leaf is the hash of this text, byte by byte as it was received, … */
  leafText: string;
  /** … or, with some certificates, this hash itself. */
  leafBytes: string | null;
  steps: readonly { side: 'left' | 'right'; sibling: string }[];
  root: string;
}

export interface Versions {
  /** Newest first; never empty. `not-found`. */
  list(id: string, signal: AbortSignal): Promise<readonly EntryVersion[]>;
  /**
   * Removes one version; the file and its other versions stay. Sends nothing and rejects with `changed` when that version is
   * gone, is the only or the newest one, or the newest is not `newestSeen`. Resolves only when a look afterwards shows exactly that version gone.
   * `protocol` with reason `whole-file-trashed`: the server removed the whole file all the same.
   */
  remove(request: VersionRemoval, signal: AbortSignal): Promise<void>;
}

export interface VersionRemoval {
  id: string;
  version: string;
  /** The newest version that the user saw. */
  newestSeen: string;
}

export interface SearchQuery {
  folderId: string | null;
  text: string;
}

/** What a provider is made with. Everything outside the provider comes in here. */
export interface ProviderDependencies {
  accountId: string;
  transport: Transport;
  clock: Clock;
  log: ProviderLog;
  /** Other limits than the usual ones, for tests. */
  timeouts?: Partial<HttpTimeouts>;
}

/** Time as a dependency, so that tests need not wait. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with `cancelled` once the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Facts for the log. Values are numbers, codes, hosts and ids; never a secret, a file name or a URL query. */
export interface ProviderLog {
  info(event: string, facts: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, facts: Readonly<Record<string, string | number | boolean>>): void;
}

/** Where an account lives: plain data, kept in the clear with the account, no secret in it. */
export interface Connection {
  /** What the user typed. */
  address: string;
  /** Origin that receives the credentials. */
  origin: string;
  userName: string;
  /** False when signing in again needs the user, a one-time code for instance. */
  renewsSilently: boolean;
  /** Which way the user signed in; set where the service offers several. */
  signInWith?: SignInWay;
}

/** A successful sign-in. */
export interface SignedIn {
  connection: Connection;
  identity: Identity;
  /** All that `open` needs beside the connection to sign in again later. */
  secret: Secret;
  provider: Provider;
}

/** How Longshore gets from a form, or from a saved account, to a provider. One per service, listed in `provider-registry.ts`. */
export interface ServiceDefinition<S extends ServiceId> {
  readonly id: S;

  /**
   * Checks the form against the service. Nothing is kept when it rejects:
   * `bad-request` with `field` (empty, not a URL, http beyond loopback), `changed` with `what: 'host'` and `origin` (the password would go
   * to an origin that the user has not approved), `signed-out` (rejected), `second-factor-required`, `offline`, `unavailable`, `timeout`, `protocol`.
   */
  signIn(
    form: Extract<SignInForm, { service: S }>,
    dependencies: ProviderDependencies,
    signal: AbortSignal,
  ): Promise<SignedIn>;

  /** A provider for a saved account; sends nothing until it is used. */
  open(connection: Connection, secret: Secret, dependencies: ProviderDependencies): Provider;

  /**
   * Reads a certificate as the service gave it, at any time and without the service; null when it is none. Present where providers
   * of the service have `certificate`.
   */
  readonly readCertificate?: (raw: unknown) => CertificateClaim | null;
}
