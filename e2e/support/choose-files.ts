import type { Entry } from '../../shared/files';

/** The largest file, and the smallest that is not empty; both with a name of their own. */
export function chooseFiles(entries: readonly Entry[]): [Entry, Entry] {
  const count = (name: string): number => entries.filter((entry) => entry.name === name).length;
  const isProven = ({ certificate, hash }: Entry): boolean => certificate === null || hash !== null;
  const fit = entries
    .filter((entry) => entry.kind === 'file' && (entry.size ?? 0) > 0 && isProven(entry))
    .filter(({ name }) => count(name) === 1)
    .sort((a, b) => (b.size ?? 0) - (a.size ?? 0));
  const [large, small] = [fit[0], fit.at(-1)];
  if (large === undefined || small === undefined || large === small)
    throw new Error('The place has too few files.');
  return [large, small];
}
