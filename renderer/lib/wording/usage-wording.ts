import type { Usage } from '../../../shared/accounts';
import { currentLocale } from '../../../shared/texts/locale';
import { formatNumber } from '../../../shared/texts/numbers';
import { texts } from '../../../shared/texts/texts';

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

function amountIn(bytes: number, divisor: number): string {
  const value = bytes / divisor;
  return formatNumber(value, value > 0 && value < 10 && !Number.isInteger(value) ? 1 : 0);
}

function wordAmount({ used, limit }: Sum): string {
  const step = stepOf(limit);
  let unit = 0;
  while (unit < units.length - 1 && (limit ?? used) / step ** (unit + 2) >= largestNumber) unit += 1;
  const divisor = step ** (unit + 2);
  const [shownUsed, shownUnit] = [amountIn(used, divisor), units[unit] ?? ''];
  return limit === null
    ? `${shownUsed} ${shownUnit}`
    : texts().usage.amountOf(shownUsed, amountIn(limit, divisor), shownUnit);
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

function compact(count: number): string {
  const { formats } = currentLocale();
  return new Intl.NumberFormat(formats, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
}

function storageLine(sum: Sum): UsageLine {
  const { short, full } = texts().usage.storage;
  const share = shareOf(sum);
  const amount = wordAmount(sum);
  return { quota: 'storage', short: short(amount), full: full(amount), share, level: levelOf(share) };
}

function callsLine({ used, limit }: { used: number; limit: number }): UsageLine {
  const { short, full } = texts().usage.calls;
  const share = shareOf({ used, limit });
  return {
    quota: 'calls',
    short: short(compact(used), compact(limit)),
    full: full(formatNumber(used), formatNumber(limit)),
    share,
    level: levelOf(share),
  };
}

/** What an account uses of its limits, storage first; only what the service tells. */
export function wordUsage(usage: Usage | null): readonly UsageLine[] {
  if (usage === null) return [];
  const { storage, calls } = usage;
  return [...(storage === null ? [] : [storageLine(storage)]), ...(calls === null ? [] : [callsLine(calls)])];
}

/** A sentence for a limit that is near: "Shop: storage is at 81 %. Storage 4,050 of 5,000 MB used". */
export function wordUsageWarning(accountName: string, { quota, full, share }: UsageLine): string {
  return texts().usage.warnings[quota](accountName, formatNumber(Math.floor((share ?? 0) * 100)), full);
}
