import { AppError, isAppError } from '../../../shared/errors';
import type { EntryVersion } from '../../../shared/files';
import type { VersionRemoval, Versions } from '../provider';
import { deleteVersion, listVersions } from './oracle-api';
import { explained, lookEveryMs, moreLooks, outcomeOf, unclearDelete, type Sent } from './oracle-delete';
import { toEntryVersion } from './oracle-entries';
import type { OracleSession } from './oracle-session';
import type { VersionWire } from './oracle-wire';

/** See `Provider.versions`. */
export function createVersions(session: OracleSession): Versions {
  return {
    async list(id, signal): Promise<readonly EntryVersion[]> {
      return (await listVersions(session, id, signal)).map(toEntryVersion);
    },
    remove: (request, signal) => removeVersion(session, request, signal),
  };
}

/**
 * Removes one version and nothing else. The danger: a server or proxy that drops the number deletes the whole file and answers the same.
 * So the versions are read just before, the request goes out once, and what the versions are afterwards decides, whatever the answer said.
 */
async function removeVersion(
  session: OracleSession,
  request: VersionRemoval,
  signal: AbortSignal,
): Promise<void> {
  const before = await listVersions(session, request.id, signal);
  refuseUnlessAsSeen(before, request);
  const sent = await outcomeOf(deleteVersion(session, request, signal));
  for (let looks = 0; ; looks += 1) {
    const after = await lookAgain(session, request.id, signal);
    if (isWithout(request.version, before, after)) return;
    if (!hasSameNumbers(before, after)) throw changed('The versions are not as expected after the delete');
    if (sent.kind === 'failed') throw refusal(session, sent, after);
    if (looks === moreLooks) throw unclearDelete(session);
    await session.dependencies.clock.sleep(lookEveryMs, signal);
  }
}

/** Nothing is sent for the only version, the newest, one that is gone, or when the user has not seen the newest. */
function refuseUnlessAsSeen(versions: readonly VersionWire[], { version, newestSeen }: VersionRemoval): void {
  const newest = versions[0]?.version;
  const isOlder = version !== newest && versions.some((candidate) => candidate.version === version);
  if (!isOlder || newest !== newestSeen) throw changed('The versions are not those that were seen');
}

/** The versions now. The whole file gone is an error of its own; anything unreadable leaves the outcome open. */
async function lookAgain(
  session: OracleSession,
  id: string,
  signal: AbortSignal,
): Promise<readonly VersionWire[]> {
  try {
    return await listVersions(session, id, signal);
  } catch (error) {
    if (isAppError(error, 'cancelled')) throw error;
    if (!isAppError(error, 'not-found')) throw unclearDelete(session, error);
    throw new AppError('protocol', 'The service removed the whole file in place of one version', {
      details: { host: session.http.host, reason: 'whole-file-trashed' },
      cause: error,
    });
  }
}

function isWithout(version: string, before: readonly VersionWire[], after: readonly VersionWire[]): boolean {
  return hasSameNumbers(
    before.filter((candidate) => candidate.version !== version),
    after,
  );
}

function hasSameNumbers(one: readonly VersionWire[], other: readonly VersionWire[]): boolean {
  const numbers = (versions: readonly VersionWire[]): string => versions.map((each) => each.version).join();
  return numbers(one) === numbers(other);
}

function refusal(
  session: OracleSession,
  { error }: Extract<Sent, { kind: 'failed' }>,
  [newest]: readonly VersionWire[],
): AppError {
  return newest === undefined ? error : explained(session, error, newest);
}

function changed(message: string): AppError {
  return new AppError('changed', message, { details: { what: 'entry' } });
}
