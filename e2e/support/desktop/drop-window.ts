import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { z } from 'zod';
import type { RealDesktop } from './real-desktop';
import { inRepository } from '../repository';
import { electronPath } from '../app/running-app';

const droppedSchema = z.object({ path: z.string(), size: z.number(), sha256: z.string() });
const lineSchema = z.object({
  ready: z.literal(true).optional(),
  over: z.literal(true).optional(),
  dropped: z.array(droppedSchema).optional(),
});
type Line = z.output<typeof lineSchema>;
type DroppedFile = z.output<typeof droppedSchema>;

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Another program on the same desktop, with a window that files can be dropped on. */
export class DropWindow {
  readonly bounds: Bounds;
  /** Every drop so far. */
  readonly drops: DroppedFile[][] = [];
  /** How often something was dragged over the window. */
  timesOver = 0;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string, bounds: Bounds) {
    this.#child = child;
    this.#folder = folder;
    this.bounds = bounds;
  }

  static async open(desktop: RealDesktop, bounds: Bounds): Promise<DropWindow> {
    const folder = await mkdtemp(join(tmpdir(), 'longshore-e2e-other-'));
    const program = inRepository('e2e', 'support', 'desktop', 'drop-program.cjs');
    await writeFile(
      join(folder, 'package.json'),
      '{ "name": "other", "version": "1.0.0", "main": "other.cjs" }',
    );
    await writeFile(join(folder, 'other.cjs'), `require(${JSON.stringify(program)});`);
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(electronPath(), [...sandbox, `--user-data-dir=${join(folder, 'profile')}`, folder], {
      env: { ...process.env, DISPLAY: desktop.display, DROP_WINDOW_BOUNDS: JSON.stringify(bounds) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const window = new DropWindow(child, folder, bounds);
    await window.#listen();
    return window;
  }

  get middle(): { x: number; y: number } {
    const { x, y, width, height } = this.bounds;
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }

  async close(): Promise<void> {
    // The helper processes hold the same stdout, and may write to the profile until the last has ended.
    const allEnded = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await allEnded;
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Resolves when the window is there. */
  async #listen(): Promise<void> {
    if (this.#child.stdout === null) throw new Error('The other program has no stdout.');
    const lines = createInterface({ input: this.#child.stdout });
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (text) => {
        this.#note(text, resolve);
      });
      this.#rejectAtEnd(lines, reject);
    });
  }

  #note(text: string, onReady: () => void): void {
    const line = parseLine(text);
    if (line.ready !== undefined) onReady();
    if (line.over !== undefined) this.timesOver += 1;
    if (line.dropped !== undefined) this.drops.push(line.dropped);
  }

  #rejectAtEnd(lines: Interface, reject: (error: Error) => void): void {
    lines.once('close', () => {
      reject(new Error('The other program ended before its window was there.'));
    });
  }
}

/** Chromium may write lines of its own. */
function parseLine(text: string): Line {
  return text.startsWith('{') ? lineSchema.parse(JSON.parse(text)) : {};
}
