import { formatCount } from './format-bytes';

/** A number and its noun: "1 file", "1,204 files". */
export function countOf(count: number, noun: string, locale?: string): string {
  return `${formatCount(count, locale)} ${noun}${count === 1 ? '' : 's'}`;
}
