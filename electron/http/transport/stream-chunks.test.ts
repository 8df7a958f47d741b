import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { chunksOf } from './stream-chunks';

const kibibyte = 1024;

async function lengthsOf(stream: Readable): Promise<number[]> {
  const lengths: number[] = [];
  for await (const chunk of chunksOf(stream)) lengths.push(chunk.length);
  return lengths;
}

/** A stream that makes chunks for as long as it is asked, and counts them. */
function endless(bytes: number) {
  const made = { chunks: 0 };
  const stream = new Readable({
    highWaterMark: 1,
    read() {
      made.chunks += 1;
      this.push(Buffer.alloc(bytes));
    },
  });
  return { made, stream };
}

describe('chunksOf', () => {
  it('hands the chunks over one by one, those too that came while nobody took them', async () => {
    const stream = new PassThrough({ highWaterMark: 1024 * kibibyte });
    for (const length of [3, 5, 7]) stream.write(Buffer.alloc(length));
    stream.end();
    expect(await lengthsOf(stream)).toEqual([3, 5, 7]);
  });

  it('ends with an empty stream', async () => {
    expect(await lengthsOf(Readable.from([]))).toEqual([]);
  });

  it('reads little more than is taken', async () => {
    const { made, stream } = endless(64 * kibibyte);
    const chunks = chunksOf(stream);
    await chunks.next();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(made.chunks).toBeLessThan(10);
    for (let taken = 0; taken < 20; taken += 1) await chunks.next();
    expect(made.chunks).toBeGreaterThan(20);
    await chunks.return();
  });

  it('gives what came before an error, and then throws it', async () => {
    const stream = new PassThrough();
    const chunks = chunksOf(stream);
    stream.write(Buffer.alloc(3));
    expect((await chunks.next()).value).toHaveLength(3);
    stream.destroy(new Error('reset'));
    await expect(chunks.next()).rejects.toThrow('reset');
  });

  it.each([
    ['with an error', new Error('reset'), 'reset'],
    ['without one', undefined, 'closed before its end'],
  ])('throws when the stream was destroyed %s before anybody read', async (_how, error, message) => {
    const stream = new PassThrough().on('error', () => undefined);
    stream.destroy(error);
    await new Promise((resolve) => stream.once('close', resolve));
    await expect(chunksOf(stream).next()).rejects.toThrow(message);
  });

  it('throws when the stream closes under the reader without an end', async () => {
    const stream = new PassThrough();
    const next = chunksOf(stream).next();
    stream.destroy();
    await expect(next).rejects.toThrow('closed before its end');
  });

  it('destroys the stream when the consumer leaves early', async () => {
    const { stream } = endless(kibibyte);
    for await (const chunk of chunksOf(stream)) if (chunk.length > 0) break;
    expect(stream.destroyed).toBe(true);
  });
});
