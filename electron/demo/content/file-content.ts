import { createHash } from 'node:crypto';

export type HashName = 'sha256' | 'md5';

/** The bytes of a stored file, whether held in memory or made on the way. */
export interface FileContent {
  readonly size: number;
  /** Some bytes from `offset` on: at least one, at most 1 MiB. A view that nobody may write to. Needs `offset < size`. */
  chunkAt(offset: number): Uint8Array;
  /** Lower-case hex; worked out on the first call and kept. */
  digest(name: HashName): Promise<string>;
}

const longestChunk = 1_048_576;

/** Content held in memory. */
export function bytesContent(bytes: Uint8Array): FileContent {
  const digests = new Map<HashName, string>();
  return {
    size: bytes.length,
    chunkAt: (offset) => bytes.subarray(offset, offset + longestChunk),
    digest: (name) => {
      const known = digests.get(name) ?? createHash(name).update(bytes).digest('hex');
      digests.set(name, known);
      return Promise.resolve(known);
    },
  };
}

export function textContent(text: string): FileContent {
  return bytesContent(Buffer.from(text, 'utf8'));
}

/** The bytes from `from` to before `to`. */
export interface ByteSpan {
  from: number;
  to: number;
}

/** The pieces of a part of `content`, each at most `longest` bytes. */
export function* piecesOf(
  content: FileContent,
  { from, to }: ByteSpan,
  longest: number,
): Generator<Uint8Array> {
  let offset = from;
  while (offset < to) {
    const piece = content.chunkAt(offset).subarray(0, Math.min(longest, to - offset));
    yield piece;
    offset += piece.length;
  }
}

/** A part of the content in one piece of memory; `to` is capped at the size. */
export function readContent(content: FileContent, from = 0, to = content.size): Uint8Array {
  const end = Math.min(to, content.size);
  const bytes = new Uint8Array(Math.max(0, end - from));
  let written = 0;
  for (const piece of piecesOf(content, { from, to: end }, longestChunk)) {
    bytes.set(piece, written);
    written += piece.length;
  }
  return bytes;
}
