import type { DriveTarget, FaultName, FaultRule } from './sweeppea-switches';

type FaultNamed<N extends FaultName> = Extract<FaultRule, { fault: N }>;

/** The faults that apply to one call. */
export class ActiveFaults {
  constructor(private readonly rules: readonly FaultRule[]) {}

  has(name: FaultName): boolean {
    return this.rules.some((rule) => rule.fault === name);
  }

  /** The first of that name, with its values. */
  find<N extends FaultName>(name: N): FaultNamed<N> | undefined {
    return this.rules.find((rule): rule is FaultNamed<N> => rule.fault === name);
  }
}

/** Counts calls per rule and says which rules apply. */
export class FaultBook {
  readonly #calls = new WeakMap<FaultRule, number>();

  /** To be asked once per call. `account` is the name of the caller's, if there is one. */
  activeFor(
    rules: readonly FaultRule[],
    { target, account }: { target: DriveTarget; account: string | undefined },
  ): ActiveFaults {
    return new ActiveFaults(rules.filter((rule) => this.#isHit(rule, target, account)));
  }

  #isHit(rule: FaultRule, target: DriveTarget, account: string | undefined): boolean {
    if (rule.at !== 'any' && rule.at !== target) return false;
    if (rule.account !== 'any' && rule.account !== account) return false;
    if (!hasMeaningAt(rule.fault, target)) return false;
    const call = (this.#calls.get(rule) ?? 0) + 1;
    this.#calls.set(rule, call);
    return call >= rule.start && (rule.count === 'always' || call < rule.start + rule.count);
  }
}

/** Faults of one kind of call only; any other goes for every call of the API. */
const ownTargets: ReadonlyMap<FaultName, DriveTarget> = new Map<FaultName, DriveTarget>([
  ['insert-between-pages', 'files/fetch'],
  ['delete-between-pages', 'files/fetch'],
  ['repeated-item', 'files/fetch'],
  ['wrong-total-files', 'files/fetch'],
  ['one-page-for-none', 'files/fetch'],
  ['strict-paging', 'files/fetch'],
  ['clamp-link-values', 'files/getFileUrl'],
  ['link-expired', 'files/getFileUrl'],
  ['foreign-host', 'files/getFileUrl'],
  ['untrusted-certificate', 'files/getFileUrl'],
  ['storage-error', 'storage'],
  ['truncate', 'storage'],
  ['extra-bytes', 'storage'],
  ['drop-at', 'storage'],
  ['no-length', 'storage'],
  ['ignore-range', 'storage'],
  ['wrong-range', 'storage'],
  ['changed-etag', 'storage'],
  ['wrong-content-type', 'storage'],
  ['slow', 'storage'],
  ['stall', 'storage'],
  ['body-limit', 'files/upload'],
  ['storage-full', 'files/upload'],
  ['legacy-upload', 'files/upload'],
  ['wrong-size', 'files/upload'],
  ['other-stored-name', 'files/upload'],
  ['delete-404-first', 'files/delete'],
  ['delete-still-listed', 'files/delete'],
  ['delete-other-token', 'files/delete'],
]);

/** Faults of the API that the storage has too. */
const sharedFaults: ReadonlySet<FaultName> = new Set<FaultName>([
  'internal-error',
  'bad-gateway',
  'gateway-timeout',
  'html',
  'empty',
  'redirect',
  'reset',
  'never-answer',
  'delay',
  'trickle',
]);

function hasMeaningAt(name: FaultName, target: DriveTarget): boolean {
  const own = ownTargets.get(name);
  if (own !== undefined) return own === target;
  return target !== 'storage' || sharedFaults.has(name);
}
