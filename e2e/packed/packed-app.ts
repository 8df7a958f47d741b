import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright';
import { LongshoreWindow } from '../pages/longshore-window';
import type { ScratchMachine } from '../support/scratch-machine';

/** How the app is started, where it differs from a person's double click. */
export interface PackedStart {
  args?: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/**
 * The app as users get it: packed, its fuses flipped. Nothing can be attached to its main process, so it is driven through its window alone, by
 * Chromium's remote debugging.
 */
export class PackedApp {
  readonly page: Page;
  readonly window: LongshoreWindow;
  readonly #child: ChildProcess;
  readonly #browser: Browser;
  readonly #written: string[];

  private constructor(child: ChildProcess, browser: Browser, page: Page, written: string[]) {
    this.#child = child;
    this.#browser = browser;
    this.#written = written;
    this.page = page;
    this.window = new LongshoreWindow(page);
  }

  static async launch(machine: ScratchMachine, start: PackedStart = {}): Promise<PackedApp> {
    const { args = [], environment = {} } = start;
    const child = spawn(packedExecutable(), [...switchesFor(machine), ...args], {
      env: { ...machine.environment, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const written: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => written.push(chunk.toString()));
    try {
      const address = await debuggingAddress(child, written);
      const browser = await chromium.connectOverCDP(address, { noDefaults: true });
      return new PackedApp(child, browser, await pageOf(browser), written);
    } catch (error) {
      child.kill('SIGKILL');
      throw new Error(`The packed app has shown no window. It wrote:\n${written.join('\n')}`, {
        cause: error,
      });
    }
  }

  /** Everything that the app has written to its terminal. */
  get output(): string {
    return this.#written.join('\n');
  }

  /** Quits as at the end of a session. */
  async close(): Promise<void> {
    await this.#browser.close();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), 15_000);
    this.#child.kill('SIGTERM');
    await gone;
    clearTimeout(limit);
  }
}

/** Packed by the script that started the tests. */
export function packedExecutable(): string {
  const path = process.env['LONGSHORE_PACKED'];
  if (path === undefined || !existsSync(path))
    throw new Error(
      'There is no packed app: npm run package -- --trial, and name its executable in LONGSHORE_PACKED.',
    );
  return path;
}

export function switchesFor({ profile, secretStore }: ScratchMachine): string[] {
  return [
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    `--password-store=${secretStore === 'real' ? 'gnome-libsecret' : 'basic'}`,
    '--lang=en-GB',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Where Chromium says that it listens; its later lines are collected too. */
async function debuggingAddress(child: ChildProcess, written: string[]): Promise<string> {
  if (child.stderr === null) throw new Error('The app has no stderr.');
  const lines = createInterface({ input: child.stderr });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      written.push(line);
      const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    lines.once('close', () => {
      reject(new Error('It ended before it listened.'));
    });
  });
}

/** The page of the window, once it shows ours. */
async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('It has no context.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL('app://longshore/');
  return page;
}
