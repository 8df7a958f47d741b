import { listenOnLoopback, type LoopbackListener } from '../loopback-listener';
import { RequestLog } from '../request-log';
import { SwitchBoard } from '../switch-board';
import type { AcronisLogEntry, OpenAcronisLogEntry } from './acronis-log-entry';
import {
  defaultAcronisSwitches,
  mergeAcronisSwitches,
  type AcronisSwitches,
  type AcronisSwitchesPatch,
} from './acronis-switches';
import { FaultInjector } from './fault-injector';
import { createDispatch } from './request-dispatch';
import type { ServiceState } from './service-call';
import { bytesContent, readContent } from '../content/file-content';
import { seedNotaryStore } from './store/notary-seed';
import type { NotaryStore, StoredFile } from './store/notary-store';
import { TokenDesk } from './token-desk';

/**
 * A local server that speaks the API of Acronis Cyber Notary storage: what the demo, the tests and the benchmarks talk to. Real tokens,
 * paging, streaming and certificates whose proofs check; listens on this machine only and calls nobody. Where a fact of the
 * service comes from stands beside the code: [given] by the vendor's guide pages that the project was given, [documented] elsewhere by the
 * vendor, [observed] in public client code, [assumed] by us.
 */
export interface AcronisServerOptions {
  /** `test` adds hostile names, somebody else's file, and keeps uploads pending for an hour. Default: `demo`. */
  seed?: 'demo' | 'test' | undefined;
  /** `harbour` and `pier` hold exactly so many generated files instead of the samples. */
  files?: number | undefined;
  /** Bytes of each generated file; without `files`, of the sample `tide-record.bin`. */
  fileSize?: number | undefined;
  /** Default of the switch `net.latencyMs`. */
  latencyMs?: number | undefined;
  /** Clock of the service, epoch milliseconds. */
  now?: (() => number) | undefined;
  /** Default: a free one. */
  port?: number | undefined;
  /** Ids and chain fields follow from it. Default: 1. */
  randomSeed?: number | undefined;
}

export interface AcronisServer {
  /** `http://127.0.0.1:PORT`: router and data centre in one. */
  readonly origin: string;
  /** Another origin of the same service; redirects and the switch `accounts.serverUrl` lead there. */
  readonly secondOrigin: string;
  switches(): AcronisSwitches;
  /** Changes the switches that are named. Throws, with a readable list, when one is not valid; changes nothing then. */
  set(patch: AcronisSwitchesPatch): void;
  /** Switches back to their defaults; the content stays. */
  reset(): void;
  /** The content as it was at the start, certificates included; tokens stay good. */
  reseed(): void;
  /** Makes every access token stale; refresh tokens stay good. */
  expireNow(): void;
  /** Makes every token void. */
  revokeAll(): void;
  /** Oldest first; the latest 20,000. */
  log(): readonly AcronisLogEntry[];
  clearLog(): void;
  addFile(login: string, file: AddedFile): StoredFile;
  /** Harmless when it is not there. */
  removeFile(id: string): void;
  /** What the list of the account shows, oldest first. */
  files(login: string): readonly StoredFile[];
  /** The genuine bytes from `from` to before `to`. Throws for an unknown id. */
  content(id: string, from?: number, to?: number): Uint8Array;
  close(): Promise<void>;
}

interface AddedFile {
  name: string;
  content: Uint8Array;
  /** Epoch milliseconds; default: now. */
  createdAt?: number;
  /** Keeps the certificate pending as long as the switch `cert.delay` says. Default: false. */
  pending?: boolean;
  /** Up for signing: no certificate. */
  forSigning?: boolean;
  /** Login of somebody else, to whom it belongs although it is listed here. */
  owner?: string;
}

export async function startAcronisServer(options: AcronisServerOptions = {}): Promise<AcronisServer> {
  const server = new LocalAcronisServer(options);
  await server.listen(options.port);
  return server;
}

class LocalAcronisServer implements AcronisServer {
  origin = '';
  secondOrigin = '';
  readonly #log = new RequestLog<OpenAcronisLogEntry>();
  readonly #faults = new FaultInjector();
  readonly #listeners: LoopbackListener[] = [];
  readonly #now: () => number;
  readonly #tokens: TokenDesk;
  readonly #board: SwitchBoard<AcronisSwitches>;
  readonly #plant: () => NotaryStore;
  #store: NotaryStore;

  constructor(options: AcronisServerOptions) {
    const { files, fileSize, seed = 'demo', randomSeed = 1, latencyMs = 0, now = Date.now } = options;
    this.#now = now;
    this.#tokens = new TokenDesk(now);
    this.#board = new SwitchBoard({
      defaults: defaultAcronisSwitches({ seed, latencyMs }),
      merge: mergeAcronisSwitches,
      onChange: ({ net }) => {
        for (const listener of this.#listeners) listener[net.mode === 'refuse' ? 'refuse' : 'accept']();
      },
    });
    this.#plant = () => seedNotaryStore({ files, fileSize, seed, randomSeed, now: now() });
    this.#store = this.#plant();
  }

  async listen(port?: number): Promise<void> {
    this.origin = await this.#listenAs('main', port);
    this.secondOrigin = await this.#listenAs('second');
  }

  switches(): AcronisSwitches {
    return this.#board.values;
  }

  set(patch: AcronisSwitchesPatch): void {
    this.#board.patch(patch);
  }

  reset(): void {
    this.#board.reset();
  }

  reseed(): void {
    this.#store = this.#plant();
  }

  expireNow(): void {
    this.#tokens.expireNow();
  }

  revokeAll(): void {
    this.#tokens.revokeAll();
  }

  log(): readonly AcronisLogEntry[] {
    return this.#log.entries;
  }

  clearLog(): void {
    this.#log.clear();
  }

  addFile(login: string, file: AddedFile): StoredFile {
    return this.#store.add(login, {
      name: file.name,
      content: bytesContent(file.content),
      createdAt: file.createdAt ?? this.#now(),
      pendingMs: file.pending === true ? this.switches().cert.delay : 0,
      ...(file.forSigning === undefined ? {} : { forSigning: file.forSigning }),
      ...(file.owner === undefined ? {} : { owner: file.owner }),
    });
  }

  removeFile(id: string): void {
    this.#store.remove(id);
  }

  files(login: string): readonly StoredFile[] {
    return [...this.#store.account(login).files];
  }

  content(id: string, from?: number, to?: number): Uint8Array {
    const file = this.#store.find(id);
    if (file === undefined) throw new Error(`There is no file ${id}.`);
    return readContent(file.content, from, to);
  }

  async close(): Promise<void> {
    await Promise.all(this.#listeners.map((listener) => listener.close()));
  }

  async #listenAs(origin: 'main' | 'second', port?: number): Promise<string> {
    const dispatch = createDispatch({
      state: () => this.#state(),
      log: this.#log,
      faults: this.#faults,
      origin,
    });
    const listener = await listenOnLoopback(dispatch, port);
    this.#listeners.push(listener);
    return listener.origin;
  }

  #state(): ServiceState {
    return {
      store: this.#store,
      tokens: this.#tokens,
      switches: this.switches(),
      now: this.#now,
      origins: { main: this.origin, second: this.secondOrigin },
    };
  }
}
