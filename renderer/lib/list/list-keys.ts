interface ListPosition {
  readonly index: number;
  readonly count: number;
  /** Rows on screen at once. */
  readonly page: number;
}

/** The row that a key leads to in a list; null for a key that leads nowhere. */
export function indexAfterKey(key: string, { index, count, page }: ListPosition): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - page,
    PageDown: index + page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}
