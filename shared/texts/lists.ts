import type { Language } from './locale';

/** For the catalog of one language: "a, b and c". */
export function listingIn(tag: Language | 'en-GB'): (parts: readonly string[]) => string {
  let format: Intl.ListFormat | undefined;
  return (parts) => {
    /* The first of a process takes 10 ms to make, which no start has to wait for. */
    format ??= new Intl.ListFormat(tag, { type: 'conjunction' });
    return format.format(parts);
  };
}
