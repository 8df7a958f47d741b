import type { IncomingMessage } from 'node:http';
import type { DriveAnswer, DriveState } from './drive-call';
import type { ActiveFaults } from './drive-faults';
import { codedRefusal, DriveRefusal } from './drive-refusal';
import { telemetryOf, type DriveAccount } from './store/drive-account';
import type { DriveEndpoint } from './sweeppea-switches';

export interface Applicant {
  readonly endpoint: DriveEndpoint;
  /** What came as `Authorization: Bearer`; null for nothing usable. */
  readonly apiKey: string | null;
  readonly faults: ActiveFaults;
}

/** The key of an `Authorization` header; null when it is missing, empty or of another kind. */
export function bearerOf({ headers }: IncomingMessage): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/**
 * The account that the call is for. Checks, in this order: bearer, key, account, domain, module, month, minute; throws a `DriveRefusal`.
 * Calls past the key count, save those refused by month or minute [assumed].
 */
export function admit(applicant: Applicant, state: DriveState): DriveAccount {
  const account = identify(applicant, state);
  const standing = standingRefusal(applicant);
  if (standing === null) checkLimits(account, applicant, state);
  account.apiCalls += 1;
  state.meter.note(account.apiKey, state.now());
  if (standing !== null) throw standing;
  return account;
}

function identify({ endpoint, apiKey, faults }: Applicant, { store }: DriveState): DriveAccount {
  const newer = faults.has('newer-wording');
  if (apiKey === null) {
    const message = newer
      ? 'Missing or invalid Authorization header. Use "Authorization: Bearer <API token>".'
      : 'Invalid or Missing Bearer Token';
    throw withoutCode(endpoint, codedRefusal(401, message));
  }
  const account = store.findByKey(apiKey);
  if (account !== undefined) return account;
  throw codedRefusal(403, newer ? 'Invalid API token. It does not match any account.' : 'Invalid API Token');
}

function standingRefusal({ endpoint, faults }: Applicant): DriveRefusal | null {
  if (faults.has('account-off')) return codedRefusal(403, 'Account is disabled. Please contact support.');
  if (faults.has('domain-restricted'))
    return codedRefusal(403, 'API access restricted. Wildcard domain (*) required.');
  if (faults.has('module-off') && endpoint.startsWith('files/'))
    return codedRefusal(
      403,
      'The Drive module is not enabled for your account. Contact support to enable it.',
    );
  return null;
}

function checkLimits(account: DriveAccount, { faults }: Applicant, state: DriveState): void {
  const { maxApiCalls } = account;
  if (faults.has('month-used-up') || account.apiCalls >= maxApiCalls) {
    const apiCalls = Math.max(account.apiCalls, maxApiCalls);
    throw new DriveRefusal(monthAnswer({ ...account, apiCalls }));
  }
  const limit = state.switches.minuteLimit;
  const now = state.now();
  const rule = faults.find('rate-limited');
  if (rule === undefined && !state.meter.isExceeded(account.apiKey, { limit, now })) return;
  const refusal = codedRefusal(
    429,
    `Rate limit exceeded. Your plan allows ${limit} API calls per minute. Wait a few seconds and try again.`,
  );
  throw new DriveRefusal({ ...refusal.answer, headers: rule === undefined ? {} : retryAfter(rule, now) });
}

function monthAnswer(account: Pick<DriveAccount, 'apiCalls' | 'maxApiCalls'>): DriveAnswer {
  const message =
    'You have reached the maximum API calls allowed for this month. Contact support for more information.';
  return { status: 403, body: { Response: false, Telemetry: telemetryOf(account), Message: message } };
}

export function retryAfter(
  rule: { retryAfter?: number; retryAfterForm: 'seconds' | 'date' },
  now: number,
): Record<string, string> {
  if (rule.retryAfter === undefined) return {};
  const date = new Date(now + rule.retryAfter * 1000).toUTCString();
  return { 'retry-after': rule.retryAfterForm === 'date' ? date : String(rule.retryAfter) };
}

/** 401 and 500 of the health check have no `Code` [documented]. */
export function withoutCode(endpoint: DriveEndpoint, refusal: DriveRefusal): DriveRefusal {
  if (endpoint !== 'account/health-check') return refusal;
  const { Response, Message } = refusal.answer.body;
  return new DriveRefusal({ ...refusal.answer, body: { Response, Message } });
}
