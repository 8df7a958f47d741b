import type { Account } from '../../../shared/accounts';
import type { DeletionPlan, PlannedItem, planDeletionRequestSchema } from '../../../shared/deletions';
import { AppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { z } from 'zod';
import type { Provider } from '../../providers/provider';
import { hostOf } from '../receipt-forms';

type PlanRequest = z.output<typeof planDeletionRequestSchema>;

/** More items than this are confirmed by typing their number. */
const mostWithoutNumber = 50;

interface PlanContext {
  id: string;
  account: Account;
  provider: Pick<Provider, 'facts' | 'certificate' | 'versions'>;
}

/** A plan with what it covers: exactly what the user saw. Never changed. */
export interface FrozenPlan {
  readonly plan: DeletionPlan;
  readonly items: readonly PlannedItem[];
}

/** Freezes what one confirmation covers: the items as they were sent, each id (with its version, if only that goes) once. */
export function freezePlan(context: PlanContext, request: Omit<PlanRequest, 'accountId'>): FrozenPlan {
  const items = [...new Map(request.items.map((item) => [keyOf(item), { ...item }])).values()];
  return { plan: describe(context, items, request.wholePlace), items };
}

function describe(
  { id, account, provider }: PlanContext,
  items: readonly PlannedItem[],
  wholePlace: boolean,
): DeletionPlan {
  return {
    id,
    accountId: account.id,
    accountName: account.name,
    host: hostOf(account),
    count: items.length,
    totalSize: items.reduce((sum, { size }) => sum + (size ?? 0), 0),
    unknownSizes: items.filter(({ size }) => size === null).length,
    trash: provider.facts.trash,
    certificatesStay: provider.certificate !== undefined,
    numberToType: numberToType(items.length, wholePlace),
    ...(provider.facts.versionRemovalDisputed === true ? { versionRemovalDisputed: true } : {}),
  };
}

/** `bad-request` with `number-mismatch` unless the user typed the number that the plan asks for. */
export function assertConfirmed(plan: DeletionPlan, typedNumber: number | null): void {
  if (plan.numberToType === null || plan.numberToType === typedNumber) return;
  throw new AppError('bad-request', 'the typed number is not the number of items', {
    details: { field: 'typedNumber', reason: 'number-mismatch' },
  });
}

/**
 * Refuses what must not even be asked about: `locked` in an account that is read only; for single versions `unsupported`, with `versions` as
 * operation where the service keeps none and with `delete-version` while that is shut off for the account, and `bad-request` for one that
 * does not say which version of a file was the newest.
 */
export function assertDeletable(
  items: readonly PlannedItem[],
  { account, provider, versionsShut }: Omit<PlanContext, 'id'> & { versionsShut: boolean },
): void {
  if (account.locked) {
    const details = { what: 'account', name: account.name } as const;
    throw new AppError('locked', 'the account is read only', { details });
  }
  const versionItems = items.filter(({ onlyVersion }) => onlyVersion !== undefined);
  if (versionItems.length === 0) return;
  if (provider.versions === undefined) throw unsupported('versions');
  if (versionsShut) throw unsupported('delete-version');
  if (versionItems.every(({ kind, version }) => kind === 'file' && version !== null)) return;
  throw new AppError('bad-request', 'not a version of a file whose newest one is known', {
    details: { field: 'items', reason: 'invalid' },
  });
}

/**
 * Is this another content than the user saw? A new name alone is no reason: ids identify. What was unknown when seen may become known;
 * what was known and is not any more counts as changed.
 */
export function hasChanged(
  seen: Pick<PlannedItem, 'kind' | 'version' | 'size' | 'modifiedAt'>,
  now: Entry,
): boolean {
  const differs = (before: string | number | null, after: string | number | null): boolean =>
    before !== null && before !== after;
  return (
    seen.kind !== now.kind ||
    differs(seen.version, now.version) ||
    differs(seen.size, now.size) ||
    differs(seen.modifiedAt, now.modifiedAt)
  );
}

function numberToType(count: number, wholePlace: boolean): number | null {
  return count > mostWithoutNumber || (wholePlace && count > 1) ? count : null;
}

function keyOf({ id, onlyVersion }: PlannedItem): string {
  return JSON.stringify([id, onlyVersion ?? null]);
}

function unsupported(operation: 'versions' | 'delete-version'): AppError {
  return new AppError('unsupported', `not to be had in this account: ${operation}`, {
    details: { operation },
  });
}
