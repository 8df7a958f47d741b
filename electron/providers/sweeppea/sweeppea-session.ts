import { isAppError, saysNothingDone, type AppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { createHttpClient, type HttpAnswer, type HttpClient } from '../../http/http-client';
import { isPassing, withRetries } from '../../http/http-retry';
import { createRateLimiter, type RateLimiter } from '../../http/rate-limiter';
import type { Clock, ProviderDependencies, ProviderLog } from '../provider';
import { SweeppeaUsage } from './sweeppea-usage';

/** The calls that Longshore makes; a name is the path without its first slash. */
export type DriveEndpoint =
  'files/fetch' | 'files/getFileUrl' | 'files/delete' | 'account/health-check' | 'account/profile';

/**
 * The service works on one request at a time for each of its endpoints and refuses those that come meanwhile: one queue for
 * each endpoint of a base URL, shared by all accounts there.
 */
export class EndpointQueues {
  readonly #queues = new Map<string, RateLimiter>();

  at(origin: string, endpoint: DriveEndpoint): RateLimiter {
    const name = `${origin}/${endpoint}`;
    const queue = this.#queues.get(name) ?? createRateLimiter(1);
    this.#queues.set(name, queue);
    return queue;
  }
}

/** What all accounts share. */
export interface SharedLine {
  queues: EndpointQueues;
  /** From 0 to below 1; spreads the waits. */
  random: () => number;
}

/**
 * Which failures allow to send a call again. `read`: all that may pass. `connect`: only what the service itself answers, so that a mistyped
 * address is told at once. `delete`: only what says that nothing was done.
 */
export type RetryKind = 'read' | 'connect' | 'delete';

/** One account's line to the service. */
export interface SweeppeaSession {
  readonly origin: string;
  readonly host: string;
  readonly key: Secret;
  readonly clock: Clock;
  readonly log: ProviderLog;
  readonly usage: SweeppeaUsage;
  /** Sends one call, when it is its turn. The answer has any status. */
  send(endpoint: DriveEndpoint, body: object | null, signal: AbortSignal): Promise<HttpAnswer>;
  /** Runs the attempt, and again after 1, 2, 4 and 8 seconds, or when the service says, if that is within a minute. */
  retry<T>(kind: RetryKind, signal: AbortSignal, attempt: () => Promise<T>): Promise<T>;
  /** As `retry`, while the account's other calls of the endpoint wait: they would only meet the same refusal. */
  retryInTurn<T>(turn: Turn, attempt: () => Promise<T>): Promise<T>;
  /** A client for the contents behind links; the key does not go there. */
  storageAt(origin: string): HttpClient;
}

export interface Turn {
  endpoint: DriveEndpoint;
  kind: RetryKind;
  signal: AbortSignal;
}

/** Requests for contents that one account has under way, until their headers are in. */
export const parallelDownloads = 3;

const waitsMs = [1000, 2000, 4000, 8000];
const longestWaitMs = 60_000;
const callTimeouts = { headersMs: 35_000, idleMs: 35_000 };
const storageTimeouts = { headersMs: 30_000, idleMs: 30_000 };

const mayRetry: Readonly<Record<RetryKind, (error: AppError) => boolean>> = {
  read: (error) => isPassing(error) || isAppError(error, 'offline'),
  connect: (error) =>
    isAppError(error, 'rate-limited') ||
    (isAppError(error, 'unavailable') && error.details.status !== undefined),
  delete: saysNothingDone,
};

export function createSession(
  { origin, key }: { origin: string; key: Secret },
  shared: SharedLine,
  dependencies: ProviderDependencies,
): SweeppeaSession {
  const { clock, log, transport, timeouts } = dependencies;
  const own = new EndpointQueues();
  const downloads = createRateLimiter(parallelDownloads);
  const credentials = { authorization: new Secret(`Bearer ${key.reveal()}`) };

  const clientOf = (endpoint: DriveEndpoint): HttpClient =>
    createHttpClient({
      transport,
      origin,
      limiter: shared.queues.at(origin, endpoint),
      timeouts: { ...callTimeouts, ...timeouts },
    });

  const retry: SweeppeaSession['retry'] = (kind, signal, attempt) =>
    withRetries(attempt, {
      waitsMs: waitsMs.map((ms) => Math.round(ms * (0.8 + 0.4 * shared.random()))),
      mayRetry: (error) => (error.retryAfterMs ?? 0) <= longestWaitMs && mayRetry[kind](error),
      clock,
      signal,
    });

  return {
    origin,
    host: new URL(origin).host,
    key,
    clock,
    log,
    usage: new SweeppeaUsage(),
    retry,
    retryInTurn: ({ endpoint, kind, signal }, attempt) =>
      own.at(origin, endpoint).run(() => retry(kind, signal, attempt), signal),
    send: (endpoint, body, signal) =>
      clientOf(endpoint).send({
        method: 'POST',
        path: `/${endpoint}`,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        credentials,
        ...(body === null ? {} : { body: new TextEncoder().encode(JSON.stringify(body)) }),
        signal,
      }),
    storageAt: (storageOrigin) =>
      createHttpClient({
        transport,
        origin: storageOrigin,
        limiter: downloads,
        timeouts: { ...storageTimeouts, ...timeouts },
      }),
  };
}
