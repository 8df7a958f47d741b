import { execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { LongshoreWindow } from '../../pages/longshore-window';
import { answerMessageBoxes } from '../desktop/message-boxes';
import { inRepository, repository } from '../repository';
import type { ScratchMachine } from '../scratch-machine';

/** Asked for by hand: recording makes every test half as slow again. */
const isTraced = process.env['LONGSHORE_TRACE'] === '1';
const holdReady = inRepository('e2e', 'support', 'app', 'hold-ready.cjs');

/** How a start differs from the usual one. */
interface OtherStart {
  /** With the app's package.json. */
  appFolder?: string;
  environment?: Readonly<Record<string, string>>;
}

/** The real app on the real Electron, driven through its window. */
export class RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly window: LongshoreWindow;
  readonly #child: ChildProcess;
  readonly #written: string[];

  private constructor(electron: ElectronApplication, page: Page, written: string[]) {
    this.electron = electron;
    this.page = page;
    this.window = new LongshoreWindow(page);
    this.#child = electron.process();
    this.#written = written;
  }

  static async launch(
    machine: ScratchMachine,
    args: readonly string[],
    { appFolder = repository, environment = {} }: OtherStart = {},
  ): Promise<RunningApp> {
    const electron = await _electron.launch({
      executablePath: electronPath(),
      args: ['-r', holdReady, ...switchesFor(machine), appFolder, ...args],
      env: { ...machine.environment, ...environment },
      colorScheme: null,
      timeout: 30_000,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const written = collectOutput(electron);
    try {
      if (isTraced) await electron.context().tracing.start({ screenshots: true, snapshots: true });
      return new RunningApp(electron, await electron.firstWindow(), written);
    } catch (error) {
      electron.process().kill('SIGKILL');
      throw new Error(`The app has shown no window. It wrote:\n${written.join('')}`, { cause: error });
    }
  }

  /** Everything that the main process has written to its terminal. */
  get output(): string {
    return this.#written.join('');
  }

  /** Keeps what helps to understand a failure. */
  async saveEvidence(pathFor: (name: string) => string): Promise<void> {
    if (isTraced) await this.electron.context().tracing.stop({ path: pathFor('trace.zip') });
    await this.page.screenshot({ path: pathFor('window.png') });
    appendFileSync(pathFor('main-process.log'), this.output);
  }

  /** Resolves when the app has gone by itself. */
  async gone(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }

  /** Ends the app as a power cut does; resolves when it is gone with all its processes. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    // The helper processes hold the same stdout, and may write to the profile until the last has ended.
    const allEnded = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await allEnded;
  }

  /** Quits as a user does who means it; an app that has not gone by itself after a while is killed. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    await answerMessageBoxes(this.electron, 'Quit').catch(() => undefined);
    await this.electron.close();
    clearTimeout(limit);
  }
}

function collectOutput(electron: ElectronApplication): string[] {
  const written: string[] = [];
  for (const stream of [electron.process().stdout, electron.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  }
  return written;
}

/** From the script that started the tests, or found once. */
export function electronPath(): string {
  const script = inRepository('scripts', 'electron-path.mjs');
  process.env['LONGSHORE_ELECTRON'] ??= execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  return process.env['LONGSHORE_ELECTRON'];
}

function switchesFor({ profile, secretStore, language }: ScratchMachine): string[] {
  return [
    `--user-data-dir=${profile}`,
    `--password-store=${secretStore === 'real' ? 'gnome-libsecret' : 'basic'}`,
    `--lang=${language.replace('_', '-')}`,
  ];
}
