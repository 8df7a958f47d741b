const units = ['bytes', 'KB', 'MB', 'GB', 'TB', 'PB'] as const;
const step = 1000;

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string | undefined, digits: number): Intl.NumberFormat {
  const key = `${locale ?? ''}/${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  formats.set(key, format);
  return format;
}

/* Whole bytes and kilobytes; above, one decimal where it says something. */
function digitsFor(value: number, unit: number): number {
  return unit >= 2 && value < 100 ? 1 : 0;
}

function isRoundedUp(value: number, unit: number): boolean {
  return Number(value.toFixed(digitsFor(value, unit))) >= step;
}

/** A size for people, in steps of 1000: "0 bytes", "18 KB", "12.4 MB". */
export function formatBytes(bytes: number, locale?: string): string {
  if (bytes === 1) return '1 byte';
  let value = bytes;
  let unit = 0;
  while (isRoundedUp(value, unit) && unit < units.length - 1) {
    value /= step;
    unit += 1;
  }
  return `${numberFormat(locale, digitsFor(value, unit)).format(value)} ${units[unit] ?? ''}`;
}

/** A count with its separators: "1,204". */
export function formatCount(count: number, locale?: string): string {
  return numberFormat(locale, 0).format(count);
}
