import type { SignInForm } from '../../../shared/accounts';
import { Secret } from '../../../shared/secret';
import type { Provider, ProviderDependencies, ServiceDefinition } from '../provider';
import { defineSweeppea } from '../sweeppea/sweeppea-provider';
import { manualClock, type ManualClock } from './provider-probes';
import { probeDependencies } from './sign-in-probes';

type SweeppeaForm = Extract<SignInForm, { service: 'sweeppea' }>;

/** The form as the window sends it. */
export function sweeppeaForm(serviceAddress: string, apiKey: string): SweeppeaForm {
  return { service: 'sweeppea', serviceAddress, apiKey: new Secret(apiKey) };
}

/** The part of the local Sweeppea server that the bench handles itself. */
interface DriveServer {
  readonly origin: string;
  readonly accounts: readonly { readonly apiKey: string }[];
  set(patch: { minuteLimit?: number; faults?: never[] }): void;
  reset(): void;
  reseed(): void;
  log(): readonly { path: string; status: number | null; server: 'api' | 'storage' }[];
  clearLog(): void;
  addFile(apiKey: string, file: { name: string; content: Uint8Array }): { token: string };
}

const { signal } = new AbortController();

/** A local Sweeppea server and one account signed in to it; begun anew for each test. */
export class DriveBench<S extends DriveServer> {
  clock: ManualClock = manualClock();
  service: ServiceDefinition<'sweeppea'> = defineSweeppea(() => 0.5);
  #drive: Provider | undefined;

  constructor(readonly server: S) {}

  /** The key of the account that the seeds fill. */
  get key(): string {
    return this.server.accounts[0]?.apiKey ?? '';
  }

  get drive(): Provider {
    if (this.#drive === undefined) throw new Error('The bench has not begun');
    return this.#drive;
  }

  /** Content and switches as at the start but for the limit of calls, nothing remembered, and the first account just signed in. */
  async begin(): Promise<void> {
    this.server.reset();
    this.server.reseed();
    this.server.set({ minuteLimit: 0 });
    this.clock = manualClock();
    this.service = defineSweeppea(() => 0.5);
    this.#drive = await this.signIn();
    this.clock.waits.length = 0;
    this.server.clearLog();
  }

  /** A further line to the service. */
  async signIn(apiKey = this.key, more: Partial<ProviderDependencies> = {}): Promise<Provider> {
    const timeouts = { headersMs: 1000, idleMs: 1000 };
    const dependencies = probeDependencies({ clock: this.clock, timeouts, ...more });
    const form = sweeppeaForm(this.server.origin, apiKey);
    return (await this.service.signIn(form, dependencies, signal)).provider;
  }

  addFile(name: string, content: Uint8Array): string {
    return this.server.addFile(this.key, { name, content }).token;
  }

  /** `files/fetch 200` for each request so far; `storage 206` for the second hop. */
  get asked(): string[] {
    return this.server
      .log()
      .map(({ path, status, server }) => `${server === 'storage' ? server : path.slice(1)} ${status}`);
  }
}
