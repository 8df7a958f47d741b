import { formatNumber } from '../../../shared/texts/numbers';
import { texts } from '../../../shared/texts/texts';

const units = ['', 'KB', 'MB', 'GB', 'TB', 'PB'] as const;
const step = 1000;

/* Whole bytes and kilobytes; above, one decimal where it says something. */
function digitsFor(value: number, unit: number): number {
  return unit >= 2 && value < 100 ? 1 : 0;
}

function isRoundedUp(value: number, unit: number): boolean {
  return Number(value.toFixed(digitsFor(value, unit))) >= step;
}

/** A size for people, in steps of 1000: "0 bytes", "18 KB", "12.4 MB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (isRoundedUp(value, unit) && unit < units.length - 1) {
    value /= step;
    unit += 1;
  }
  return unit === 0
    ? texts().units.bytes(bytes)
    : `${formatNumber(value, digitsFor(value, unit))} ${units[unit] ?? ''}`;
}
