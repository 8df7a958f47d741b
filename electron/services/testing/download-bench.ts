import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHasher } from '../downloads/content/content-hasher';
import {
  downloadFile,
  type DownloadObserver,
  type DownloadTask,
  type DownloadTools,
  type SavedFile,
} from '../downloads/run/download-file';
import { HashThread } from '../downloads/content/hash-thread';
import { NameClaims } from '../downloads/place/name-claims';
import type { PartialFile } from '../downloads/run/partial-file';
import { systemClock } from '../system-clock';

/** Tries downloads of one file into one folder, and remembers what they told. */
export class DownloadBench {
  readonly folder: string;
  /** The observer's calls but `onProgress`, in order. */
  readonly told: string[] = [];
  /** The last checkpoint. */
  partial: PartialFile | null = null;
  /** The last progress. */
  bytes = 0;
  readonly #thread = new HashThread();
  readonly #claims = new NameClaims();
  #observer: Partial<DownloadObserver> = {};
  #tools: Partial<DownloadTools> = {};

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Called beside what the bench does itself. */
  observe(observer: Partial<DownloadObserver>): this {
    this.#observer = observer;
    return this;
  }

  use(tools: Partial<DownloadTools>): this {
    this.#tools = tools;
    return this;
  }

  save(
    provider: DownloadTools['provider'],
    task: Partial<DownloadTask> = {},
    signal: AbortSignal = new AbortController().signal,
  ): Promise<SavedFile> {
    const usual: DownloadTask = {
      id: 'job-1',
      entryId: 'a',
      folder: this.folder,
      subfolders: [],
      fileName: null,
      fallbackName: 'unnamed',
      conflict: { kind: 'keep-both' },
      partial: null,
    };
    return downloadFile({ ...usual, ...task }, this.#toolsFor(provider), signal);
  }

  /** Goes on with what the last checkpoint told. */
  goOn(provider: DownloadTools['provider'], signal?: AbortSignal): Promise<SavedFile> {
    return this.save(provider, { partial: this.partial, fallbackName: 'a.bin' }, signal);
  }

  names(): Promise<string[]> {
    return readdir(this.folder);
  }

  read(name: string): Promise<Buffer> {
    return readFile(join(this.folder, name));
  }

  #toolsFor(provider: DownloadTools['provider']): DownloadTools {
    return {
      provider,
      claims: this.#claims,
      openHasher: (algorithms, size) => openHasher(this.#thread, algorithms, size),
      observer: this.#telling(),
      clock: systemClock,
      markOrigin: () => Promise.resolve(),
      connections: 1,
      ...this.#tools,
    };
  }

  #telling(): DownloadObserver {
    const also = this.#observer;
    return {
      onPlanned: (facts) => {
        this.told.push(`planned ${facts.name} as ${facts.fileName}, ${String(facts.size)}`);
        also.onPlanned?.(facts);
      },
      onBegun: (from) => {
        this.told.push(from);
        also.onBegun?.(from);
      },
      onProgress: (bytes) => {
        this.bytes = bytes;
        also.onProgress?.(bytes);
      },
      onCheckpoint: (partial) => {
        this.partial = partial;
        also.onCheckpoint?.(partial);
      },
      onVerifying: () => {
        this.told.push('verifying');
        also.onVerifying?.();
      },
      onPlacing: async (fileName, partial) => {
        this.told.push(`placing ${fileName}`);
        this.partial = partial;
        await also.onPlacing?.(fileName, partial);
      },
    };
  }
}
