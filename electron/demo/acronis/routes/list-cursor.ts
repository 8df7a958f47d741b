/** A place in a list: just after, or just before, the entry with this key. */
export interface ListCursor {
  key: number;
  /** Index at which the page began or ended when the cursor was made. */
  offset: number;
  /** Makes cursors of the same place differ. */
  nonce: number;
}

/** In front of the text, so that `+` and `/` occur; the text is filled up so that `=` does. */
const prefix = Buffer.from([0xfb, 0xff, 0xfe]);

/** Padded standard base64 [assumed], which has to be encoded in a query. */
export function encodeCursor({ key, offset, nonce }: ListCursor): string {
  const text = JSON.stringify([key, offset, nonce]);
  const filled = text.length % 3 === 0 ? `${text} ` : text;
  return Buffer.concat([prefix, Buffer.from(filled, 'ascii')]).toString('base64');
}

/** Null for anything that `encodeCursor` has not made. */
export function decodeCursor(text: string): ListCursor | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text || !bytes.subarray(0, prefix.length).equals(prefix)) return null;
  const numbers = /^\[(-?\d+),(\d+),(\d+)\] ?$/.exec(bytes.subarray(prefix.length).toString('ascii'));
  if (numbers === null) return null;
  return { key: Number(numbers[1]), offset: Number(numbers[2]), nonce: Number(numbers[3]) };
}
