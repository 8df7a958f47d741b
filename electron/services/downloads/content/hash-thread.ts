import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError } from '../../../../shared/errors';
import { contentHashSchema, type ContentHash } from '../../../../shared/files';
import type { ContentHasher, HashAlgorithm } from './content-hasher';

/*
 * The thread's whole program. Text, because a bundled main process has no second file to start a thread from.
 * It answers every update in order, so an answer needs no number beside the stream's id.
 */
const program = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { constants, setPriority } = require('node:os');
// Only Linux gives a thread a priority of its own. The main thread answers the window and must not wait for this one.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const streams = new Map();
parentPort.on('message', ({ kind, id, algorithms, bytes }) => {
  if (kind === 'open') streams.set(id, algorithms.map((algorithm) => ({ algorithm, hash: createHash(algorithm) })));
  if (kind === 'update') {
    for (const { hash } of streams.get(id)) hash.update(bytes);
    parentPort.postMessage({ kind: 'updated', id });
  }
  if (kind === 'digest') {
    const hashes = streams.get(id).map(({ algorithm, hash }) => ({ algorithm, value: hash.digest('hex') }));
    parentPort.postMessage({ kind: 'digested', id, hashes });
  }
  if (kind === 'close') streams.delete(id);
});
`;

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('updated'), id: z.number() }),
  z.object({ kind: z.literal('digested'), id: z.number(), hashes: z.array(contentHashSchema) }),
]);

interface Waiting {
  resolve: (hashes: ContentHash[]) => void;
  reject: (error: AppError) => void;
}

/**
 * One thread that hashes for any number of contents. It runs only while a content is open and never keeps the process alive.
 * Bytes handed over must lie in shared memory: they are read there, not copied. When the thread dies, everything open rejects with `internal`.
 */
export class HashThread {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting[]>();

  open(algorithms: readonly HashAlgorithm[]): ContentHasher {
    const worker = (this.#worker ??= this.#start());
    const id = (this.#lastId += 1);
    this.#waiting.set(id, []);
    worker.postMessage({ kind: 'open', id, algorithms });
    return {
      update: (bytes) => this.#ask(id, { kind: 'update', id, bytes }).then(() => undefined),
      digest: () =>
        this.#ask(id, { kind: 'digest', id }).finally(() => {
          this.#close(id);
        }),
      close: () => {
        this.#close(id);
      },
    };
  }

  #start(): Worker {
    const worker = new Worker(program, { eval: true });
    worker.unref();
    worker.on('message', (raw: unknown) => {
      this.#onAnswer(raw);
    });
    worker.on('error', (error: unknown) => {
      this.#onDeath(worker, error);
    });
    worker.on('exit', () => {
      this.#onDeath(worker, new Error('the hash thread ended'));
    });
    return worker;
  }

  #ask(id: number, message: { kind: string; id: number; bytes?: Uint8Array }): Promise<ContentHash[]> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(id);
      if (this.#worker === null || waiting === undefined) {
        reject(new AppError('internal', 'the hash thread is not there', { details: { what: 'hash' } }));
        return;
      }
      waiting.push({ resolve, reject });
      this.#worker.postMessage(message);
    });
  }

  #onAnswer(raw: unknown): void {
    const answer = answerSchema.parse(raw);
    const next = this.#waiting.get(answer.id)?.shift();
    next?.resolve(answer.kind === 'digested' ? answer.hashes : []);
  }

  #close(id: number): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    for (const { reject } of waiting) reject(new AppError('cancelled', 'the hashing was closed'));
    this.#worker?.postMessage({ kind: 'close', id });
    if (this.#waiting.size > 0) return;
    void this.#worker?.terminate();
    this.#worker = null;
  }

  #onDeath(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const error = new AppError('internal', 'the hash thread failed', { details: { what: 'hash' }, cause });
    for (const waiting of this.#waiting.values()) for (const { reject } of waiting) reject(error);
    this.#waiting.clear();
  }
}
