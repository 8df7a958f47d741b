import type { Usage } from '../../../shared/accounts';
import { formatCount } from '../format/format-bytes';

/** How near a limit is: `caution` from 80 %, `danger` from 95 %. */
export type UsageLevel = 'calm' | 'caution' | 'danger';

/** One limit of an account, in words. */
export interface UsageLine {
  readonly quota: 'storage' | 'calls';
  /** As the status bar shows it: "storage 20 of 5,000 MB". */
  readonly short: string;
  /** The same in full, for the ear and the tooltip. */
  readonly full: string;
  /** From 0 to 1; null where there is no limit. */
  readonly share: number | null;
  readonly level: UsageLevel;
}

const kilo = 1000;
const kibi = 1024;
const units = ['MB', 'GB', 'TB', 'PB'] as const;
/** Numbers below it stay in their unit: "5,000 MB". */
const largestNumber = 10_000;

/* Services count in steps of 1024 or of 1000; a limit that is a whole number of the former tells that they do. */
function stepOf(limit: number | null): number {
  return limit !== null && limit > 0 && limit % kibi ** 2 === 0 ? kibi : kilo;
}

function amountIn(bytes: number, divisor: number, locale: string | undefined): string {
  const value = bytes / divisor;
  const digits = value > 0 && value < 10 && !Number.isInteger(value) ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

function wordAmount({ used, limit }: Sum, locale: string | undefined): string {
  const step = stepOf(limit);
  let unit = 0;
  while (unit < units.length - 1 && (limit ?? used) / step ** (unit + 2) >= largestNumber) unit += 1;
  const divisor = step ** (unit + 2);
  const of = limit === null ? '' : ` of ${amountIn(limit, divisor, locale)}`;
  return `${amountIn(used, divisor, locale)}${of} ${units[unit] ?? ''}`;
}

interface Sum {
  readonly used: number;
  readonly limit: number | null;
}

function shareOf({ used, limit }: Sum): number | null {
  if (limit === null) return null;
  return limit <= 0 ? 1 : Math.min(Math.max(used / limit, 0), 1);
}

function levelOf(share: number | null): UsageLevel {
  if (share === null || share < 0.8) return 'calm';
  return share < 0.95 ? 'caution' : 'danger';
}

function compact(count: number, locale: string | undefined): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
}

function storageLine(sum: Sum, locale: string | undefined): UsageLine {
  const share = shareOf(sum);
  const amount = wordAmount(sum, locale);
  return {
    quota: 'storage',
    short: `storage ${amount}`,
    full: `Storage ${amount} used`,
    share,
    level: levelOf(share),
  };
}

function callsLine({ used, limit }: { used: number; limit: number }, locale: string | undefined): UsageLine {
  const share = shareOf({ used, limit });
  return {
    quota: 'calls',
    short: `API ${compact(used, locale)}/${compact(limit, locale)}`,
    full: `API calls ${formatCount(used, locale)} of ${formatCount(limit, locale)} this month`,
    share,
    level: levelOf(share),
  };
}

/** What an account uses of its limits, storage first; only what the service tells. */
export function wordUsage(usage: Usage | null, locale?: string): readonly UsageLine[] {
  if (usage === null) return [];
  const { storage, calls } = usage;
  return [
    ...(storage === null ? [] : [storageLine(storage, locale)]),
    ...(calls === null ? [] : [callsLine(calls, locale)]),
  ];
}

/** A sentence for a limit that is near: "Shop: storage is at 81 %. Storage 4,050 of 5,000 MB used". */
export function wordUsageWarning(accountName: string, { quota, full, share }: UsageLine): string {
  const what = quota === 'storage' ? 'storage is' : 'API calls are';
  return `${accountName}: ${what} at ${Math.floor((share ?? 0) * 100)} %. ${full}`;
}
