import type { IncomingMessage } from 'node:http';

/**
 * The whole body; null when it is longer than `limit` bytes, in which case it is still read to its end but not kept. Rejects when the
 * client goes away in the middle.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const source: AsyncIterable<Buffer> = request;
  let chunks: Buffer[] | null = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limit) chunks = null;
    chunks?.push(chunk);
  }
  return chunks === null ? null : Buffer.concat(chunks, length);
}
