import type { MessageBoxOptions } from 'electron';
import { texts } from '../../../shared/texts/texts';
import type { Log } from '../../logging/log';

/** The part of a window's contents that is used. */
interface RecoverableContents {
  on(event: 'render-process-gone', listener: (event: unknown, details: { reason: string }) => void): unknown;
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
  reload(): void;
  /** Ends the page's process, which `render-process-gone` then tells. */
  forcefullyCrashRenderer(): void;
}

export interface RecoveryPorts {
  /** Asks with the system's own box; the index of the button. Resolves also when `signal` takes the box away. */
  ask: (question: MessageBoxOptions) => Promise<number>;
  quit: () => void;
  /** Milliseconds, of a clock that cannot be set. */
  now: () => number;
  log: Pick<Log, 'error' | 'warn'>;
}

/** A page that ends again so soon would end again and again. */
const quietMs = 60_000;

/**
 * Brings the page back when its process has ended: loads it again by itself, and asks the user when that happens once more within a minute. A page that hangs
 * is the user's to decide on. Whatever runs in the main process is not touched.
 */
export function recoverPage(contents: RecoverableContents, ports: RecoveryPorts): void {
  new PageRecovery(contents, ports);
}

const [first, second] = [0, 1];

class PageRecovery {
  readonly #contents: RecoverableContents;
  readonly #ports: RecoveryPorts;
  #reloadedAt: number | null = null;
  /** Takes the question about a hanging page away. */
  #hung: AbortController | null = null;
  #isMeant = false;

  constructor(contents: RecoverableContents, ports: RecoveryPorts) {
    this.#contents = contents;
    this.#ports = ports;
    contents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#onGone(reason);
    });
    contents.on('unresponsive', () => void this.#onHung());
    contents.on('responsive', () => {
      this.#hung?.abort();
    });
  }

  async #onGone(reason: string): Promise<void> {
    this.#hung?.abort();
    const { now, ask, quit, log } = this.#ports;
    const isAgain = !this.#isMeant && this.#reloadedAt !== null && now() - this.#reloadedAt < quietMs;
    this.#isMeant = false;
    log.error('window.gone', { reason, again: isAgain });
    if (isAgain && (await ask(goneQuestion())) === second) quit();
    else this.#reload();
  }

  async #onHung(): Promise<void> {
    if (this.#hung !== null) return;
    const hung = new AbortController();
    this.#hung = hung;
    this.#ports.log.warn('window.unresponsive');
    const answer = await this.#ports.ask({ ...hungQuestion(), signal: hung.signal });
    this.#hung = null;
    if (answer !== second || hung.signal.aborted) return;
    this.#isMeant = true;
    this.#contents.forcefullyCrashRenderer();
  }

  #reload(): void {
    this.#reloadedAt = this.#ports.now();
    this.#contents.reload();
  }
}

function goneQuestion(): MessageBoxOptions {
  const { goneTitle, goneDetail, reload, quit } = texts().recovery;
  return question(goneTitle, goneDetail, [reload, quit]);
}

function hungQuestion(): MessageBoxOptions {
  const { hungTitle, hungDetail, wait, reload } = texts().recovery;
  return question(hungTitle, hungDetail, [wait, reload]);
}

function question(message: string, detail: string, buttons: string[]): MessageBoxOptions {
  return { type: 'warning', message, detail, buttons, defaultId: first, cancelId: first, noLink: true };
}
