import type { FileContent } from '../../content/file-content';

/** The same content with one byte changed; with `at` null as it is. */
export function withWrongByte(content: FileContent, at: number | null): FileContent {
  if (at === null) return content;
  return {
    size: content.size,
    chunkAt: (offset) => corrupted(content.chunkAt(offset), at - offset),
    digest: (name) => content.digest(name),
  };
}

/** A changed copy when the place lies in this piece. */
function corrupted(piece: Uint8Array, place: number): Uint8Array {
  const byte = piece[place];
  if (byte === undefined) return piece;
  const copy = Uint8Array.from(piece);
  copy[place] = byte ^ 0xff;
  return copy;
}
