/** The drawn rows of a list, first to last. */
interface DrawnKeys {
  /** Tells one arrangement of the list from the next. */
  readonly list: unknown;
  readonly keys: readonly string[];
  /** The row with the keyboard, when it is drawn. */
  readonly focused: string | null;
}

/** One number for each row: rows with the same number before and after are drawn by the same element. */
type RowSlots = (drawn: DrawnKeys) => readonly number[];

/**
 * Which elements of the document draw which rows. A row that stays on screen stays in its element, which may have the focus. Where a list jumps by
 * more than a screen, the rows that come take over the elements of those that go: making new ones takes longer than a frame. The elements keep their
 * order, and the one with the focus is never handed on.
 */
export function createRowSlots(): RowSlots {
  let made = 0;
  let last: DrawnKeys & { slots: readonly number[] } = { list: null, keys: [], focused: null, slots: [] };
  const fresh = (): number => (made += 1);

  /* For rows of which none was drawn before: the elements of those that went, as far as there are any. */
  const takeOver = (count: number, free: readonly number[]): number[] =>
    Array.from({ length: count }, (_, at) => free[at] ?? fresh());

  const slotsFor = ({ list, keys }: DrawnKeys): readonly number[] => {
    const before = new Map(last.keys.map((key, at) => [key, at]));
    const kept = keys.flatMap((key, at) => (before.has(key) ? [at] : []));
    if (list !== last.list || kept.length > 1) {
      return keys.map((key) => last.slots[before.get(key) ?? -1] ?? fresh());
    }
    const free = (from: number, to: number): number[] =>
      last.slots.slice(from, to).filter((_, at) => last.keys[from + at] !== last.focused);
    const [only] = kept;
    if (only === undefined) return takeOver(keys.length, free(0, last.slots.length));
    const was = before.get(keys[only] ?? '') ?? 0;
    return [
      ...takeOver(only, free(0, was)),
      ...last.slots.slice(was, was + 1),
      ...takeOver(keys.length - only - 1, free(was + 1, last.slots.length)),
    ];
  };

  return (drawn) => {
    const slots = slotsFor(drawn);
    last = { ...drawn, slots };
    return slots;
  };
}
