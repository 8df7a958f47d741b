import type { z } from 'zod';
import type {
  CertificateCheck,
  CertificateFacts,
  CertificateSource,
  checkCertificateRequestSchema,
  ContentCheck,
  ProofCheck,
} from '../../shared/certificates';
import { AppError } from '../../shared/errors';
import type { Receipt } from '../../shared/history';
import type { ServiceId } from '../../shared/choices/services';
import type { CertificateClaim, CertificateRecord } from '../providers/provider';
import { writeExportedFile } from '../storage/exported-file';
import { toCertificateFile } from './certificates/certificate-export';
import { compareContents, type Contents } from './certificates/content-comparison';
import { checkProof } from './certificates/merkle-proof';
import type { HistoryService } from './history-service';
import type { ProviderSource } from './service-dependencies';
import type { OpenHasher } from './downloads/content/content-check';

/** Certificates of files, at their service or kept in receipts. `not-found` where there is none, or one that cannot be read. */
export interface CertificatesService {
  get(source: CertificateSource, signal: AbortSignal): Promise<CertificateFacts>;
  check(
    request: z.output<typeof checkCertificateRequestSchema>,
    signal: AbortSignal,
  ): Promise<CertificateCheck>;
  /** False when the user declines. `disk-full`, `not-writable`. */
  exportFile(source: CertificateSource, signal: AbortSignal): Promise<{ saved: boolean }>;
}

interface CertificatesDependencies {
  accounts: Pick<ProviderSource, 'get' | 'providerOf' | 'noteSuccess' | 'noteFailure'>;
  history: Pick<HistoryService, 'get' | 'findLast'>;
  readCertificate: (service: ServiceId, raw: unknown) => CertificateClaim | null;
  openHasher: OpenHasher;
  now: () => number;
  /** Both undefined when the user declines. */
  askForFileToCheck: () => Promise<string | undefined>;
  askForExportPath: (name: string) => Promise<string | undefined>;
}

/** A certificate and where the file is that it is about. */
interface Found {
  raw: unknown;
  facts: CertificateFacts;
  claim: CertificateClaim;
  accountId: string;
  entryId: string;
}

export function createCertificatesService(dependencies: CertificatesDependencies): CertificatesService {
  const { accounts, history, readCertificate, openHasher, now } = dependencies;
  const { askForFileToCheck, askForExportPath } = dependencies;

  async function find(source: CertificateSource, signal: AbortSignal): Promise<Found> {
    const record =
      source.kind === 'receipt' ? recordOf(history.get(source.receiptId)) : await ask(source, signal);
    const claim = readCertificate(record.service, record.raw);
    if (claim === null) throw noCertificate();
    return { ...record, claim, facts: toFacts(record, claim) };
  }

  async function ask(
    { accountId, entryId }: Extract<CertificateSource, { kind: 'entry' }>,
    signal: AbortSignal,
  ): Promise<CertificateRecord & Pick<Found, 'accountId' | 'entryId'> & { service: ServiceId }> {
    const { service } = accounts.get(accountId);
    const { certificate } = accounts.providerOf(accountId);
    if (certificate === undefined) throw noCertificate();
    try {
      const record = await certificate(entryId, signal);
      accounts.noteSuccess(accountId);
      return { ...record, service, accountId, entryId };
    } catch (error) {
      accounts.noteFailure(accountId, error);
      throw error;
    }
  }

  async function compare(
    { claim, accountId, entryId }: Found,
    choice: z.output<typeof checkCertificateRequestSchema>['content'],
    signal: AbortSignal,
  ): Promise<ContentCheck> {
    if (choice === 'none') return { kind: 'not-compared', reason: 'not-asked' };
    if (claim.contentHash === null) return { kind: 'not-checkable' };
    const contents = await contentsFor(choice, accountId, entryId);
    if (typeof contents === 'string') return { kind: 'not-compared', reason: contents };
    return compareContents(contents, claim.contentHash, { openHasher, signal });
  }

  async function contentsFor(
    choice: 'saved' | 'chosen' | 'download',
    accountId: string,
    entryId: string,
  ): Promise<Contents | 'no-saved-copy' | 'declined'> {
    if (choice === 'download') return { kind: 'download', provider: accounts.providerOf(accountId), entryId };
    if (choice === 'chosen') {
      const path = await askForFileToCheck();
      return path === undefined ? 'declined' : { kind: 'file', path };
    }
    const path = savedPathOf(history, { accountId, entryId });
    return path === undefined ? 'no-saved-copy' : { kind: 'file', path };
  }

  return {
    get: async (source, signal) => (await find(source, signal)).facts,
    check: async ({ source, content: choice }, signal) => {
      const found = await find(source, signal);
      const proof = checkProof(found.claim.proof);
      const content = await compare(found, choice, signal);
      return { certificate: found.facts, content, proof, verdict: verdictOf(content, proof) };
    },
    exportFile: async (source, signal) => {
      const { facts, raw, claim } = await find(source, signal);
      const path = await askForExportPath(facts.fileName ?? facts.id);
      if (path === undefined) return { saved: false };
      await writeExportedFile(path, toCertificateFile({ facts, raw, proof: checkProof(claim.proof) }, now()));
      return { saved: true };
    },
  };
}

/** Both shown: verified. One shown to be wrong: contradicted. A fault or a gap on the way proves neither. */
function verdictOf(content: ContentCheck, proof: ProofCheck): CertificateCheck['verdict'] {
  if (content.kind === 'different' || proof.kind === 'broken') return 'contradicted';
  return content.kind === 'equal' && proof.kind === 'consistent' ? 'verified' : 'partial';
}

/** The newest whole copy that was saved of the entry itself, not of an older version. */
function savedPathOf(
  history: Pick<HistoryService, 'findLast'>,
  { accountId, entryId }: { accountId: string; entryId: string },
): string | undefined {
  const receipt = history.findLast(
    (candidate) =>
      candidate.kind === 'saved' &&
      candidate.accountId === accountId &&
      candidate.entryId === entryId &&
      candidate.version === undefined,
  );
  return receipt?.kind === 'saved' ? receipt.path : undefined;
}

function recordOf(receipt: Receipt) {
  const certificate = receipt.kind === 'deleted' ? receipt.certificate : null;
  if (certificate?.json == null) throw noCertificate();
  const { accountId, entryId, service } = receipt;
  const { id, link, json } = certificate;
  return { id, link, raw: parseJson(json), service, accountId, entryId };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toFacts(
  { id, link }: Pick<CertificateRecord, 'id' | 'link'>,
  claim: CertificateClaim,
): CertificateFacts {
  const { state, notarizedAt, fileName, size, contentHash, blockchain, transactionId } = claim;
  return { id, link, state, notarizedAt, fileName, size, contentHash, blockchain, transactionId };
}

function noCertificate(): AppError {
  return new AppError('not-found', 'There is no certificate that can be read', {
    details: { what: 'entry' },
  });
}
