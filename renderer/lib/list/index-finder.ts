/** Position of the row with this key; -1 when there is none. */
export type FindIndex<R> = (rows: readonly R[], key: string | null) => number;

/**
 * Finds rows by key. Remembers where the last one was, so that a keyboard that walks down a long list does not cost a
 * search of the whole list at each step.
 */
export function createIndexFinder<R>(hasKey: (row: R, key: string) => boolean): FindIndex<R> {
  let hint = 0;
  return (rows, key) => {
    if (key === null) return -1;
    const isAt = (index: number): boolean => {
      const row = rows[index];
      return row !== undefined && hasKey(row, key);
    };
    const near = [hint, hint + 1, hint - 1].find(isAt);
    const found = near ?? rows.findIndex((row) => hasKey(row, key));
    if (found !== -1) hint = found;
    return found;
  };
}
