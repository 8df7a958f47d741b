import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const programs = ['Xvfb', 'openbox', 'xdotool'];

/** Why there can be no desktop here; null where there can. */
export function whyNoDesktop(): string | null {
  const missing = programs.filter((program) => !hasProgram(program));
  return missing.length === 0 ? null : `no real drag without ${missing.join(', ')}`;
}

function hasProgram(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface Point {
  x: number;
  y: number;
}

/** Moves of the mouse on the way from one point to another. */
const steps = 25;

/** A screen of its own with a window manager, and a hand that holds the mouse. */
export class RealDesktop {
  readonly display: string;
  readonly #children: readonly ChildProcess[];
  readonly #home: string;
  #pointer: Point = { x: 0, y: 0 };

  private constructor(display: string, children: readonly ChildProcess[], home: string) {
    this.display = display;
    this.#children = children;
    this.#home = home;
  }

  /** Width, height and depth of the screen, `2000x1000x24`. */
  static async start(size: string): Promise<RealDesktop> {
    const home = await mkdtemp(join(tmpdir(), 'longshore-e2e-desktop-'));
    const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
    const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const display = `:${await firstTextOf(screen)}`;
    const env = { ...process.env, DISPLAY: display, HOME: home, XDG_CONFIG_HOME: home };
    const manager = spawn('openbox', [], { env, stdio: 'ignore' });
    return new RealDesktop(display, [manager, screen], home);
  }

  async press(): Promise<void> {
    await this.#xdotool('mousedown', '1');
  }

  async release(): Promise<void> {
    await this.#xdotool('mouseup', '1');
  }

  async key(name: string): Promise<void> {
    await this.#xdotool('key', name);
  }

  /** In small steps, as a hand does. */
  async moveTo({ x, y }: Point): Promise<void> {
    const from = this.#pointer;
    for (let step = 1; step <= steps; step += 1) {
      const at = (a: number, b: number): string => String(Math.round(a + ((b - a) * step) / steps));
      await this.#xdotool('mousemove', '--sync', at(from.x, x), at(from.y, y));
    }
    this.#pointer = { x, y };
  }

  /** A hand is never quite still: the next program learns of a drag that began while the pointer rested. */
  async tremble(): Promise<void> {
    const { x, y } = this.#pointer;
    await this.#xdotool('mousemove', '--sync', String(x + 1), String(y));
    await this.#xdotool('mousemove', '--sync', String(x), String(y));
  }

  /** Puts the pointer there without a way. */
  async jumpTo({ x, y }: Point): Promise<void> {
    await this.#xdotool('mousemove', String(x), String(y));
    this.#pointer = { x, y };
  }

  async stop(): Promise<void> {
    for (const child of this.#children) {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await ended;
    }
    await rm(this.#home, { recursive: true, force: true });
  }

  async #xdotool(...args: string[]): Promise<void> {
    await run('xdotool', args, { env: { ...process.env, DISPLAY: this.display } });
  }
}

async function firstTextOf(screen: ChildProcess): Promise<string> {
  const pipe = screen.stdio[3];
  if (pipe === null || pipe === undefined || !('on' in pipe)) throw new Error('Xvfb has no pipe.');
  const data: unknown[] = await once(pipe, 'data');
  return String(data[0]).trim();
}
