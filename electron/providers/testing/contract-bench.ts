import type { TestContext } from 'vitest';
import { optionalOperations } from '../../../shared/capabilities';
import type { ErrorCode } from '../../../shared/failures';
import { createNodeTransport } from '../../http/transport/node-transport';
import type { HttpRequest } from '../../http/transport/transport';
import type { Provider, ProviderDependencies } from '../provider';
import { FaultyNetwork, type Fault } from './faulty-network';
import { bytesOf, manualClock, readAll, silentLog } from './provider-probes';

declare module 'vitest' {
  interface TaskMeta {
    /** What the provider lacks, and why the test was left out; `scripts/suites/contract-matrix.mjs` reads it. */
    missing?: string;
  }
}

/** An empty place of the kind under test, with hands that reach in behind the provider's back. */
export interface HarnessPlace {
  provider: Provider;
  /** Returns the id. A file with a certificate, where the service has such a thing. */
  addFile(name: string, content: Uint8Array): string;
  /** As `addFile`, in a folder. Absent where the service has no folders. */
  addFileIn?(folderId: string, name: string, content: Uint8Array): string;
  /** Adds a version to a file and returns its number. Absent where the service keeps no versions. */
  addVersion?(id: string, content: Uint8Array): string;
  /** Returns the id. Absent where the service has no folders. */
  addFolder?(name: string): string;
  /** The file has other contents from now on. Absent where the service has no ranges. */
  changeContent?(id: string, content: Uint8Array): void;
}

export const coreOperations = ['connect', 'list', 'stat', 'read', 'remove'] as const;
export type CoreOperation = (typeof coreOperations)[number];

export interface ProviderHarness {
  /** Entries on a page of a list. */
  pageSize: number;
  /** A fresh, empty place for one test. */
  open(dependencies: ProviderDependencies): Promise<HarnessPlace>;
  /** The request that stands for an operation. Absent for a provider without a network. */
  isRequestOf?(operation: CoreOperation, request: HttpRequest): boolean;
  /** The request of `removeMany`. Absent for a provider without a network, or without the operation. */
  isBulkRequest?(request: HttpRequest): boolean;
  /** The request that is answered with the contents, where `read` sends another one before it. */
  isContentRequest?(request: HttpRequest): boolean;
  /** Body without which the service's own refusal with that status is not taken for one; absent or undefined where any will do. */
  refusalBody?(status: number): string | undefined;
  /** What the service's own document takes a fault of the table in `contract-faults.ts` for, where that is another code. */
  meanings?: Readonly<Record<string, ErrorCode>>;
  /** How often a request goes out in all that is always met by 429 or 503; 3 when absent. */
  tries?: number;
  /** How far the storage use that the service tells may be from the truth, in bytes; 0 when absent. */
  usageGrain?: number;
  close(): Promise<void>;
}

/** What the file holds that `run` works on. */
export const contractContent = bytesOf(300_000);

/** Long enough for a busy machine; tests of patience use less. */
const usualTimeoutMs = 10_000;

interface Running {
  harness: ProviderHarness;
  network: FaultyNetwork;
}

/** What the tests of one provider share: a place, fresh for each of them, on a network that fails to order. */
export class ContractBench {
  readonly #missing = new Set<string>();
  #running: Running | undefined;
  #place: HarnessPlace | undefined;
  #clock = manualClock();

  constructor(
    readonly name: string,
    private readonly startHarness: () => Promise<ProviderHarness>,
  ) {}

  get harness(): ProviderHarness {
    return started(this.#running).harness;
  }

  get network(): FaultyNetwork {
    return started(this.#running).network;
  }

  get place(): HarnessPlace {
    return started(this.#place);
  }

  get provider(): Provider {
    return this.place.provider;
  }

  /** Milliseconds of each wait of the test so far. */
  get waits(): readonly number[] {
    return this.#clock.waits;
  }

  async start(): Promise<void> {
    const network = await FaultyNetwork.start(createNodeTransport());
    this.#running = { harness: await this.startHarness(), network };
  }

  /** Begins with an empty place and a sound network. */
  async open(timeoutMs = usualTimeoutMs): Promise<void> {
    this.network.reset();
    this.#clock = manualClock();
    this.#place = await this.harness.open({
      accountId: 'account-under-test',
      transport: this.network.transport,
      clock: this.#clock,
      log: silentLog,
      timeouts: { connectMs: timeoutMs, headersMs: timeoutMs, idleMs: timeoutMs },
    });
    this.network.reset();
    this.#clock.waits.length = 0;
  }

  async close(): Promise<void> {
    await Promise.all([this.harness.close(), this.network.close()]);
  }

  /** Leaves a test out when the provider lacks what it is about, and remembers that for the matrix. */
  need(context: TestContext, what: string, present: boolean): void {
    if (!present) {
      this.#missing.add(what);
      context.task.meta.missing = what;
    }
    context.skip(!present, `${this.name} has no ${what}`);
  }

  /** Tells the request of an operation; leaves the test out when the provider sends none. */
  requestOf(context: TestContext, operation: CoreOperation): (request: HttpRequest) => boolean {
    const { harness } = this;
    this.need(context, 'network', harness.isRequestOf !== undefined);
    return (request) => harness.isRequestOf?.(operation, request) ?? false;
  }

  /** The bulk delete of the place; leaves the test out where it has none. */
  bulkDelete(context: TestContext): NonNullable<Provider['removeMany']> {
    const { removeMany } = this.provider;
    this.need(context, 'removeMany', removeMany !== undefined);
    return started(removeMany);
  }

  /** Tells the request of a bulk delete; leaves the test out when the provider sends none. */
  bulkRequest(context: TestContext): (request: HttpRequest) => boolean {
    const { harness } = this;
    this.need(context, 'network', harness.isBulkRequest !== undefined);
    return (request) => harness.isBulkRequest?.(request) ?? false;
  }

  /** Tells the request that is answered with the contents; leaves the test out when the provider sends none. */
  contentRequest(context: TestContext): (request: HttpRequest) => boolean {
    const isRead = this.requestOf(context, 'read');
    const { harness } = this;
    return (request) => harness.isContentRequest?.(request) ?? isRead(request);
  }

  /** The fault in the service's own words, where those are needed. */
  worded(fault: Fault): Fault {
    if (fault.kind !== 'answer') return fault;
    const body = this.harness.refusalBody?.(fault.status);
    return body === undefined ? fault : { ...fault, body };
  }

  /** A name that the files of one test share, where the place allows that. */
  twinName(number: number): string {
    return this.provider.facts.duplicateNames ? 'twin.txt' : `twin ${number}.txt`;
  }

  /** Runs an operation to its end, on a file that is there. */
  async run(operation: CoreOperation, signal: AbortSignal = new AbortController().signal): Promise<unknown> {
    const id = this.place.addFile('under test.bin', contractContent);
    switch (operation) {
      case 'connect':
        return this.provider.connect(signal);
      case 'list':
        return this.provider.list(null, null, signal);
      case 'stat':
        return this.provider.stat(id, signal);
      case 'read':
        return readAll(await this.provider.read(id, {}, signal));
      case 'remove':
        return this.provider.remove(id, signal);
    }
  }

  /** One line: what the provider has, and what was left out for want of it. */
  get matrix(): string {
    const present = optionalOperations.filter((operation) => Reflect.has(this.provider, operation));
    const missing = [...this.#missing].sort().join(', ') || 'nothing';
    return `${this.name}: ${[...coreOperations, ...present].join(' ')}; left out for want of: ${missing}`;
  }
}

function started<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The bench has not been started');
  return value;
}
