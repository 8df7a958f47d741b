import type { Readable } from 'node:stream';
import { releaseChunk } from './chunk-memory';

/** Bytes that may wait for the consumer; the stream pauses from there on. */
const mostWaitingBytes = 256 * 1024;

/**
 * The chunks of a stream, each as it came, with backpressure. A chunk is gone when the next one is asked for. Node's own iterator joins the chunks that wait into a new one, which costs
 * a fast download more than anything else. Throws the stream's error, or an error of its own when the stream closes before its end;
 * destroys the stream when the consumer leaves early.
 */
export async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array, void, undefined> {
  const inbox = new ChunkInbox(stream);
  try {
    for (;;) {
      const chunk = await inbox.next();
      if (chunk === null) return;
      yield chunk;
      releaseChunk(chunk);
    }
  } finally {
    stream.destroy();
  }
}

class ChunkInbox {
  readonly #stream: Readable;
  readonly #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #outcome: { error: () => Error | null } | null = null;
  #wake: () => void = ignore;

  constructor(stream: Readable) {
    this.#stream = stream;
    if (stream.destroyed) this.#end(() => stream.errored ?? closedEarly());
    stream.on('data', (chunk: Uint8Array) => {
      this.#take(chunk);
    });
    stream.once('end', () => {
      this.#end(() => null);
    });
    stream.once('error', (error: Error) => {
      this.#end(() => error);
    });
    stream.once('close', () => {
      this.#end(closedEarly);
    });
  }

  /** Null after the last one. */
  async next(): Promise<Uint8Array | null> {
    for (;;) {
      const chunk = this.#waiting.shift();
      if (chunk !== undefined) {
        this.#waitingBytes -= chunk.length;
        return chunk;
      }
      if (this.#outcome !== null) return this.#finished(this.#outcome);
      if (this.#stream.isPaused()) this.#stream.resume();
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #finished({ error }: { error: () => Error | null }): null {
    const fault = error();
    if (fault !== null) throw fault;
    return null;
  }

  #take(chunk: Uint8Array): void {
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.length;
    if (this.#waitingBytes >= mostWaitingBytes) this.#stream.pause();
    this.#wake();
  }

  /** The first outcome counts: a stream closes after its end and after an error, too. */
  #end(error: () => Error | null): void {
    this.#outcome ??= { error };
    this.#wake();
  }
}

function closedEarly(): Error {
  return new Error('The stream was closed before its end');
}

function ignore(): void {
  /* Nobody waits. */
}
