import { createHash } from 'node:crypto';
import { piecesOf, type FileContent, type HashName } from '../../content/file-content';

const longestPiece = 1_048_576;

/** Content whose bytes are made when they are asked for. `chunkAt` as in `FileContent`. */
export function madeContent(size: number, chunkAt: FileContent['chunkAt']): FileContent {
  const digests = new Map<HashName, string>();
  const content: FileContent = {
    size,
    chunkAt,
    digest: (name) => {
      const known = digests.get(name) ?? digestOf(content, name);
      digests.set(name, known);
      return Promise.resolve(known);
    },
  };
  return content;
}

/** One content after the other. */
export function joinedContent(parts: readonly FileContent[]): FileContent {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  return madeContent(size, (offset) => {
    let begin = 0;
    for (const part of parts) {
      if (offset < begin + part.size) return part.chunkAt(offset - begin);
      begin += part.size;
    }
    throw new Error('Beyond the end of the content.');
  });
}

function digestOf(content: FileContent, name: HashName): string {
  const hash = createHash(name);
  for (const piece of piecesOf(content, { from: 0, to: content.size }, longestPiece)) hash.update(piece);
  return hash.digest('hex');
}
