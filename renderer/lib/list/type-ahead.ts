/** What has been typed so far in one go. */
export interface TypedText {
  readonly text: string;
  /** Milliseconds of the last key, on any steady clock. */
  readonly at: number;
}

const pauseMs = 700;

export const nothingTyped: TypedText = { text: '', at: -Infinity };

/** The text after one more key; starts over after a pause. */
export function typed(before: TypedText, key: string, at: number): TypedText {
  return { text: at - before.at > pauseMs ? key : before.text + key, at };
}

function isRepeated(text: string): boolean {
  return text === text.charAt(0).repeat(text.length);
}

/**
 * Index of the row that typing leads to: the next whose label begins with the text, starting at the current one, or after it
 * for a single letter, so that the same letter again goes on to the next row. -1 when there is none.
 */
export function findTyped(
  labels: { count: number; at(index: number): string },
  text: string,
  from: number,
): number {
  const cycling = isRepeated(text);
  const wanted = (cycling ? text.charAt(0) : text).toLowerCase();
  const start = from + (cycling ? 1 : 0);
  for (let step = 0; step < labels.count; step += 1) {
    const index = (Math.max(start, 0) + step) % labels.count;
    if (labels.at(index).toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}
