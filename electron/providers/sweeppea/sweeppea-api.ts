import type { z } from 'zod';
import { AppError, isAppError } from '../../../shared/errors';
import { isLoopback } from '../../http/addresses';
import type { HttpAnswer } from '../../http/http-client';
import { parseJson } from '../../http/http-json';
import type { Removal } from '../provider';
import { findRefusal, toCallError, unexpectedAnswer, type RefusedCall } from './sweeppea-errors';
import type { DriveEndpoint, RetryKind, SweeppeaSession } from './sweeppea-session';
import { bytesPerMB } from './sweeppea-usage';
import {
  deletionWire,
  fileListWire,
  healthWire,
  linkWire,
  profileWire,
  type DriveListWire,
  type ProfileWire,
  type TelemetryWire,
} from './sweeppea-wire';

/** `account/health-check`: the key is good. `signed-out`. */
export async function checkHealth(session: SweeppeaSession, signal: AbortSignal): Promise<void> {
  await call(session, accountCall('account/health-check', healthWire), signal);
}

/** `account/profile` */
export async function getProfile(session: SweeppeaSession, signal: AbortSignal): Promise<ProfileWire> {
  return (await call(session, accountCall('account/profile', profileWire), signal)).Data;
}

/** `files/fetch`: one page, newest first; pages count from 1 and hold at most 200. */
export async function fetchFiles(
  session: SweeppeaSession,
  { page, limit }: { page: number; limit: number },
  signal: AbortSignal,
): Promise<DriveListWire> {
  const { Data } = await call(
    session,
    {
      endpoint: 'files/fetch',
      body: { Page: page, Limit: limit },
      schema: fileListWire,
      kind: 'read',
      about: 'folder',
    },
    signal,
  );
  session.usage.noteStorage(Data.Storage);
  return Data;
}

/** Where the contents of a file are for the next quarter of an hour. The address is a secret: not for logs, errors or disks. */
export interface FileLink {
  url: URL;
  name: string;
  /** Bytes. */
  size: number;
}

/** `files/getFileUrl`. `not-found`; `protocol` for an answer about another file and for an address that contents may not come from. */
export async function fetchLink(
  session: SweeppeaSession,
  id: string,
  signal: AbortSignal,
): Promise<FileLink> {
  const body = { FileToken: id, Mode: 'download', ExpiresIn: 900 };
  const { Data } = await call(
    session,
    { endpoint: 'files/getFileUrl', body, schema: linkWire, kind: 'read', about: 'entry' },
    signal,
  ).catch((error: unknown) => {
    throw asNoToken(id, error);
  });
  if (Data.FileToken !== id) throw unexpectedAnswer({ host: session.host, status: 200 });
  return { url: toUsableUrl(Data.Url, session), name: Data.Filename, size: Data.Size };
}

/** What the service answered to a delete. */
type Deletion = { kind: 'done'; removal: Removal } | { kind: 'unclear' };

/**
 * `files/delete`, sent once and again only after 429 or 503. `done` when the service says so of this very file, or says after such a second try
 * that it is gone; with what it says it freed. `unclear`: a success that cannot be read. `protocol` with reason `unclear-delete` when it names another file. `not-found`.
 */
export function deleteFile(session: SweeppeaSession, id: string, signal: AbortSignal): Promise<Deletion> {
  let tries = 0;
  return session.retryInTurn({ endpoint: 'files/delete', kind: 'delete', signal }, async () => {
    tries += 1;
    const answer = await session.send('files/delete', { FileToken: id }, signal);
    try {
      return readDeletion(session, id, answer);
    } catch (error) {
      if (tries > 1 && isAppError(error, 'not-found')) return { kind: 'done', removal: {} };
      throw asNoToken(id, error);
    }
  });
}

function readDeletion(session: SweeppeaSession, id: string, answer: HttpAnswer): Deletion {
  if (!isSuccess(answer)) throw toRefusal(session, 'entry', answer);
  try {
    const { Data, Telemetry } = parseJson(answer, deletionWire);
    session.usage.noteCalls(Telemetry);
    if (Data.FileToken === id) return { kind: 'done', removal: toRemoval(Data.SizeMB) };
  } catch (error) {
    if (isAppError(error, 'protocol')) return { kind: 'unclear' };
    throw error;
  }
  throw unclearDelete(session);
}

function toRemoval(sizeMB: number | undefined): Removal {
  return sizeMB === undefined ? {} : { freedBytes: Math.round(sizeMB * bytesPerMB) };
}

/** The service answered a delete in a way that leaves open what it did. */
export function unclearDelete({ host }: SweeppeaSession, cause?: unknown): AppError {
  return new AppError('protocol', 'An odd answer to a delete, and the file is not known to be gone', {
    details: { host, reason: 'unclear-delete' },
    cause,
  });
}

interface Call<S extends z.ZodType<{ Telemetry?: TelemetryWire }>> {
  endpoint: DriveEndpoint;
  body: object | null;
  schema: S;
  kind: RetryKind;
  about: RefusedCall['about'];
}

function accountCall<S extends z.ZodType<{ Telemetry?: TelemetryWire }>>(
  endpoint: DriveEndpoint,
  schema: S,
): Call<S> {
  return { endpoint, body: null, schema, kind: 'connect', about: 'account' };
}

function call<S extends z.ZodType<{ Telemetry?: TelemetryWire }>>(
  session: SweeppeaSession,
  { endpoint, body, schema, kind, about }: Call<S>,
  signal: AbortSignal,
): Promise<z.output<S>> {
  return session.retryInTurn({ endpoint, kind, signal }, async () => {
    const answer = await session.send(endpoint, body, signal);
    if (!isSuccess(answer)) throw toRefusal(session, about, answer);
    const success = parseJson(answer, schema);
    session.usage.noteCalls(success.Telemetry);
    return success;
  });
}

function isSuccess({ status }: HttpAnswer): boolean {
  return status >= 200 && status < 300;
}

function toRefusal(session: SweeppeaSession, about: RefusedCall['about'], answer: HttpAnswer): AppError {
  session.usage.noteCalls(findRefusal(answer)?.Telemetry);
  return toCallError(answer, { about, key: session.key, nowMs: session.clock.now() });
}

/** The service calls a request bad that names a file by anything but a UUID: then there is no such file. */
function asNoToken(id: string, error: unknown): unknown {
  const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  if (isUuid || !isAppError(error, 'bad-request')) return error;
  return new AppError('not-found', 'No such file', { details: { what: 'entry' } });
}

/** Contents come over https; plain http only from this machine to this machine. */
function toUsableUrl(text: string, { origin, host }: SweeppeaSession): URL {
  const url = findUrl(text);
  const isLocal = url?.protocol === 'http:' && isLoopback(url) && isLoopback(new URL(origin));
  if (url !== undefined && (url.protocol === 'https:' || isLocal) && url.username + url.password === '')
    return url;
  throw new AppError('protocol', 'The service gave an unusable link', {
    details: { host, reason: 'unusable-address' },
  });
}

function findUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
