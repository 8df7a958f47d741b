import { formatNumber } from '../../../shared/texts/numbers';
import { texts } from '../../../shared/texts/texts';
import { formatBytes } from '../format/format-bytes';
import { formatDuration } from '../format/format-duration';
import {
  refresh,
  tryAgain,
  type FailureAction,
  type FailureMessage,
  type FailureOf,
} from './failure-message';

export function wordOffline({ details }: FailureOf<'offline'>): FailureMessage {
  const { title, text } = texts().serviceFailures.offline;
  return { title: title(details.host), text, action: tryAgain };
}

export function wordTimeout({ details }: FailureOf<'timeout'>): FailureMessage {
  const { title, stopped, silent } = texts().serviceFailures.timeout;
  const text = details.phase === 'idle' ? stopped : silent;
  return { title, text: text(details.host), action: tryAgain };
}

export function wordUnavailable({ details }: FailureOf<'unavailable'>): FailureMessage {
  const { unreachable, unavailable } = texts().serviceFailures;
  const { host, status } = details;
  return status === undefined
    ? { title: unreachable.title(host), text: unreachable.text, action: tryAgain }
    : { title: unavailable.title, text: unavailable.text(host, String(status)), action: tryAgain };
}

export function wordRateLimited({ details, retryAfterMs }: FailureOf<'rate-limited'>): FailureMessage {
  const { title, text } = texts().serviceFailures.rateLimited;
  const wait = retryAfterMs === undefined ? undefined : formatDuration(retryAfterMs);
  return { title, text: text(details.host, wait), action: tryAgain };
}

export function wordBadRequest({ details }: FailureOf<'bad-request'>): FailureMessage {
  const { badRequest, rejected } = texts().serviceFailures;
  const reason = details.reason ?? 'rejected';
  if (reason !== 'rejected') return badRequest[reason];
  const status = details.status === undefined ? undefined : String(details.status);
  return { title: rejected.title, text: rejected.text(status), action: tryAgain };
}

/** What to do next, by what was wrong with the answer; nothing that Longshore could do where it is left out. */
const afterProtocol: Readonly<Record<string, FailureAction>> = {
  'not-json': tryAgain,
  tls: tryAgain,
  redirect: tryAgain,
  'unclear-delete': refresh,
  'whole-file-trashed': refresh,
  range: tryAgain,
  'unexpected-shape': tryAgain,
};

export function wordProtocol({ details }: FailureOf<'protocol'>): FailureMessage {
  const reason = details.reason ?? 'unexpected-shape';
  const { title, text } = texts().serviceFailures.protocol[reason];
  const action = afterProtocol[reason];
  return { title, text: text(details.host), ...(action === undefined ? {} : { action }) };
}

/** `storage` and what a service calls otherwise count bytes; `api-calls` counts calls. */
export function wordQuotaExceeded({ details }: FailureOf<'quota-exceeded'>): FailureMessage {
  const { callsUsedUp, storageFull } = texts().serviceFailures;
  const { quota, usage, limit } = details;
  if (quota === 'api-calls') {
    const amount = limit === undefined ? undefined : formatNumber(limit);
    return { title: callsUsedUp.title, text: callsUsedUp.text(amount) };
  }
  const amount =
    usage === undefined || limit === undefined
      ? undefined
      : { used: formatBytes(usage), limit: formatBytes(limit) };
  return { title: storageFull.title, text: storageFull.text(amount) };
}

export function wordUnsupported({ details }: FailureOf<'unsupported'>): FailureMessage {
  const { unsupported } = texts().failures;
  switch (details.operation) {
    case 'keep-secret':
    case 'copy-files':
    case 'open-folder':
    case 'demo':
      return unsupported[details.operation];
    case 'saveCopy':
    case 'stage':
      return unsupported.folder;
    case undefined:
    default:
      return unsupported.other;
  }
}
