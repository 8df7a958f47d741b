import { createSeededRandom } from '../content/seeded-random';
import { bytesContent, readContent } from '../content/file-content';
import { listenOnLoopback, type LoopbackListener } from '../loopback-listener';
import { SwitchBoard } from '../switch-board';
import { createBucketDispatch } from './bucket/bucket-dispatch';
import { PresignedLinks } from './bucket/presigned-links';
import { CallMeter, EndpointLock } from './call-meter';
import type { DriveState, SentMail } from './drive-call';
import { createDriveDispatch } from './drive-dispatch';
import { FaultBook } from './drive-faults';
import type { DriveAccount } from './store/drive-account';
import { seedDrive, type DriveSeed } from './store/drive-seed';
import type { DriveFile, DriveStore, NewDriveFile } from './store/drive-store';
import { SweeppeaRequestLog, type SweeppeaLogEntry } from './sweeppea-request-log';
import {
  defaultSweeppeaSwitches,
  mergeSweeppeaSwitches,
  type SweeppeaSwitches,
  type SweeppeaSwitchesPatch,
} from './sweeppea-switches';
import { UntrustedListener } from './wire/untrusted-listener';

/**
 * A local server that speaks version 3 of the Sweeppea Drive API, and a second one for the presigned links that it hands out: what the demo, the
 * tests and the benchmarks talk to. Both listen on this machine only and call nobody. Where a fact of the service comes from stands beside the
 * code: [given] by the vendor's page that the project was given, [documented] by the vendor or its platform, [observed] in client code and
 * public reports, [assumed] by us.
 */
export interface SweeppeaServerOptions {
  /** `test`: the demo with hostile names, and an account with nothing in it. The others fill the first account alone. Default: `demo`. */
  seed?: DriveSeed | undefined;
  /** The first account holds exactly so many generated files instead. */
  files?: number | undefined;
  /** Bytes of each generated file. */
  fileSize?: number | undefined;
  /** Default of the switch `latencyMs`. */
  latencyMs?: number | undefined;
  /** `scheme://host:port` of another web server that holds the files under the same paths: links lead there. */
  storageOrigin?: string | undefined;
  /** Clock of the service, epoch milliseconds. */
  now?: (() => number) | undefined;
  /** Of the API. Default: a free one. */
  port?: number | undefined;
  /** New tokens follow from it. Default: 1. */
  randomSeed?: number | undefined;
}

export interface SweeppeaServer {
  /** `http://127.0.0.1:PORT`, what a user types as base address. */
  readonly origin: string;
  /** Where links lead. */
  readonly storageOrigin: string;
  /** The first one is the one that the seeds fill. */
  readonly accounts: readonly SweeppeaAccount[];
  switches(): SweeppeaSwitches;
  /** Changes the switches that are named. Throws, with a readable list, when one is not valid; changes nothing then. */
  set(patch: SweeppeaSwitchesPatch): void;
  /** Switches back to their defaults; the content stays. */
  reset(): void;
  /** Content, counts and outbox as they were at the start, or as another seed has them; links stay good for files that are there. */
  reseed(seed?: DriveSeed): void;
  /** Oldest first; the latest 20,000. */
  log(): readonly SweeppeaLogEntry[];
  clearLog(): void;
  /** Newest first, as the list shows them. Throws for an unknown key. */
  files(apiKey: string): readonly DriveFile[];
  /** Throws when the account has a file of that name. */
  addFile(apiKey: string, file: AddedDriveFile): DriveFile;
  /** The file has other contents, and another `ETag`, from now on. Throws for an unknown token. */
  changeContent(token: string, content: Uint8Array): void;
  /** Every file of the first account has other contents of the same length from now on. */
  changeContents(): void;
  /** Harmless when it is not there. */
  removeFile(token: string): void;
  /** The genuine bytes from `from` to before `to`. Throws for an unknown token. */
  content(token: string, from?: number, to?: number): Uint8Array;
  /** Calls of this month. */
  setApiCalls(apiKey: string, calls: number): void;
  outbox(): readonly SentMail[];
  close(): Promise<void>;
}

export interface SweeppeaAccount {
  readonly name: string;
  readonly apiKey: string;
  /** First part of the path of its files. */
  readonly userToken: string;
}

type AddedDriveFile = Omit<NewDriveFile, 'content' | 'createdAt'> & {
  content: Uint8Array;
  /** Epoch milliseconds; default: now. */
  createdAt?: number;
};

export async function startSweeppeaServer(options: SweeppeaServerOptions = {}): Promise<SweeppeaServer> {
  const server = new LocalSweeppeaServer(options);
  await server.listen(options.port);
  return server;
}

class LocalSweeppeaServer implements SweeppeaServer {
  origin = '';
  storageOrigin = '';
  readonly #log: SweeppeaRequestLog;
  readonly #faults = new FaultBook();
  readonly #links = new PresignedLinks();
  readonly #meter = new CallMeter();
  readonly #lock = new EndpointLock();
  readonly #listeners: { api?: LoopbackListener; storage?: LoopbackListener } = {};
  readonly #untrusted: UntrustedListener;
  readonly #board: SwitchBoard<SweeppeaSwitches>;
  readonly #now: () => number;
  #seed: DriveSeed;
  #store: DriveStore;
  #outbox: SentMail[] = [];
  #changes = 1;

  constructor(private readonly options: SweeppeaServerOptions) {
    const { now = Date.now, latencyMs = 0, seed = 'demo' } = options;
    this.#board = new SwitchBoard({
      defaults: defaultSweeppeaSwitches({ latencyMs }),
      merge: mergeSweeppeaSwitches,
      onChange: ({ refuse }) => {
        this.#listeners.api?.[refuse === 'api' || refuse === 'both' ? 'refuse' : 'accept']();
        this.#listeners.storage?.[refuse === 'storage' || refuse === 'both' ? 'refuse' : 'accept']();
      },
    });
    this.#now = () => now() + this.switches().clockSkewSeconds * 1000;
    this.#log = new SweeppeaRequestLog(this.#now);
    this.#seed = seed;
    this.#store = this.#plant();
    this.#untrusted = new UntrustedListener(this.#bucket());
  }

  async listen(port?: number): Promise<void> {
    const { storageOrigin } = this.options;
    const dispatch = createDriveDispatch({
      ...this.#scope(),
      otherOrigin: () => this.#listeners.storage?.origin ?? '',
    });
    this.#listeners.api = await listenOnLoopback(dispatch, port);
    this.#listeners.storage = await listenOnLoopback(this.#bucket());
    this.origin = this.#listeners.api.origin;
    this.storageOrigin =
      storageOrigin === undefined ? this.#listeners.storage.origin : new URL(storageOrigin).origin;
  }

  get accounts(): readonly SweeppeaAccount[] {
    return this.#store.accounts.map(({ name, apiKey, userToken }) => ({ name, apiKey, userToken }));
  }

  switches(): SweeppeaSwitches {
    return this.#board.values;
  }

  set(patch: SweeppeaSwitchesPatch): void {
    this.#board.patch(patch);
  }

  reset(): void {
    this.#board.reset();
  }

  reseed(seed: DriveSeed = this.#seed): void {
    this.#seed = seed;
    this.#store = this.#plant();
    this.#meter.clear();
    this.#outbox = [];
  }

  log(): readonly SweeppeaLogEntry[] {
    return this.#log.entries;
  }

  clearLog(): void {
    this.#log.clear();
  }

  files(apiKey: string): readonly DriveFile[] {
    return this.#store.listOf(this.#account(apiKey));
  }

  addFile(apiKey: string, file: AddedDriveFile): DriveFile {
    const content = bytesContent(file.content);
    return this.#store.add(this.#account(apiKey), { createdAt: this.#now(), ...file, content });
  }

  changeContent(token: string, content: Uint8Array): void {
    const file = this.#store.find(token);
    const createdAt = Math.max(this.#now(), (file?.createdAt ?? 0) + 1);
    this.#store.changeContent(token, bytesContent(content), createdAt);
  }

  changeContents(): void {
    const [first] = this.#store.accounts;
    for (const { token, size } of first === undefined ? [] : this.#store.listOf(first)) {
      this.changeContent(token, new Uint8Array(size).fill(this.#changes));
      this.#changes += 1;
    }
  }

  removeFile(token: string): void {
    const file = this.#store.find(token);
    if (file !== undefined) this.#store.remove(file);
  }

  content(token: string, from?: number, to?: number): Uint8Array {
    const file = this.#store.find(token);
    if (file === undefined) throw new Error(`There is no file ${token}.`);
    return readContent(file.content, from, to);
  }

  setApiCalls(apiKey: string, calls: number): void {
    this.#account(apiKey).apiCalls = calls;
  }

  outbox(): readonly SentMail[] {
    return this.#outbox;
  }

  async close(): Promise<void> {
    const { api, storage } = this.#listeners;
    await Promise.all([api?.close(), storage?.close(), this.#untrusted.close()]);
  }

  #plant(): DriveStore {
    const { files, fileSize, randomSeed = 1 } = this.options;
    return seedDrive({ seed: this.#seed, random: createSeededRandom(randomSeed), files, fileSize });
  }

  #account(apiKey: string): DriveAccount {
    const account = this.#store.findByKey(apiKey);
    if (account === undefined) throw new Error('There is no account with that key.');
    return account;
  }

  #bucket(): ReturnType<typeof createBucketDispatch> {
    return createBucketDispatch({ ...this.#scope(), otherOrigin: () => this.origin });
  }

  #scope(): { state: () => DriveState; log: SweeppeaRequestLog; faults: FaultBook } {
    return { state: () => this.#state(), log: this.#log, faults: this.#faults };
  }

  #state(): DriveState {
    return {
      store: this.#store,
      switches: this.switches(),
      now: this.#now,
      links: this.#links,
      meter: this.#meter,
      lock: this.#lock,
      outbox: this.#outbox,
      storageOrigin: this.storageOrigin,
      untrustedOrigin: () => this.#untrusted.origin(),
    };
  }
}
