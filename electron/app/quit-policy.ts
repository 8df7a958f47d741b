import type { MessageBoxOptions } from 'electron';
import { texts } from '../../shared/texts/texts';

/** Time that the clean-up may take before the app quits without it. */
const patienceMs = 5000;

interface Preventable {
  preventDefault(): void;
}

/** The part of a window that is used. */
interface ClosingWindow {
  on(event: 'close', listener: (event: Preventable) => void): unknown;
  on(event: 'session-end', listener: () => void): unknown;
}

/** The part of Electron's `app` that is used. */
interface QuittingApp {
  on(event: 'before-quit', listener: (event: Preventable) => void): unknown;
  on(event: 'browser-window-created', listener: (event: unknown, window: ClosingWindow) => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  quit(): void;
}

interface Windows {
  app: QuittingApp;
  /** Those that are open already. */
  openWindows: readonly ClosingWindow[];
}

interface QuitPorts extends Windows {
  platform: NodeJS.Platform;
  /** Calls back when the session ends or an update is about to be installed: then nobody is asked. */
  onEnding: (listener: () => void) => void;
  runningCount: () => number;
  /** Asks with the system's own dialog; the index of the button that was chosen. */
  ask: (question: MessageBoxOptions) => Promise<number>;
  /** Stops everything where it is. */
  cleanUp: () => Promise<void>;
  /** Ends the app, now that everything is stopped. */
  leave: () => void;
}

const quitButton = 0;

/** The question before downloads are stopped. */
export function quitQuestion(running: number): MessageBoxOptions {
  const { question, detail, confirm, cancel } = texts().desktop.quit;
  return {
    type: 'question',
    message: question(running),
    detail: detail(running),
    buttons: [confirm, cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
}

/** Those that are open and those that come. */
function onEachWindow({ app, openWindows }: Windows, listener: (window: ClosingWindow) => void): void {
  openWindows.forEach(listener);
  app.on('browser-window-created', (_event, window) => {
    listener(window);
  });
}

/**
 * Quits in order: asks once when downloads are running, then cleans up, then goes. Closing the window quits, but on macOS; it stays open
 * until the answer is there.
 */
export function applyQuitPolicy(ports: QuitPorts): void {
  const { app, platform, onEnding } = ports;
  const exit = new Exit(ports);
  onEnding(() => {
    exit.endWithoutAsking();
  });
  app.on('before-quit', (event) => {
    if (exit.isFree) return;
    event.preventDefault();
    exit.begin();
  });
  onEachWindow(ports, (window) => {
    window.on('close', (event) => {
      if (exit.isFree || platform === 'darwin') return;
      event.preventDefault();
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
}

class Exit {
  readonly #ports: QuitPorts;
  #state: 'running' | 'asking' | 'cleaning' | 'clean' = 'running';
  #asks = true;

  constructor(ports: QuitPorts) {
    this.#ports = ports;
  }

  /** Is everything done that comes before the end? */
  get isFree(): boolean {
    return this.#state === 'clean';
  }

  begin(): void {
    if (this.#state !== 'running') return;
    const running = this.#ports.runningCount();
    if (running > 0 && this.#asks) void this.#askFirst(running);
    else this.#cleanUp();
  }

  /** Also answers a question that is open. */
  endWithoutAsking(): void {
    this.#asks = false;
    if (this.#isAsking()) this.#cleanUp();
  }

  #isAsking(): boolean {
    return this.#state === 'asking';
  }

  async #askFirst(running: number): Promise<void> {
    this.#state = 'asking';
    const answer = await this.#ports.ask(quitQuestion(running)).catch(() => quitButton);
    if (!this.#isAsking()) return;
    if (answer === quitButton) this.#cleanUp();
    else this.#state = 'running';
  }

  #cleanUp(): void {
    this.#state = 'cleaning';
    const quit = () => {
      if (this.isFree) return;
      this.#state = 'clean';
      this.#ports.leave();
    };
    setTimeout(quit, patienceMs).unref();
    this.#ports.cleanUp().then(quit, quit);
  }
}

type EndSignal = 'SIGTERM' | 'SIGINT' | 'SIGHUP';

interface SignalledProcess {
  on(signal: EndSignal, listener: () => void): unknown;
  removeAllListeners(signal: EndSignal): unknown;
}

interface EndingSources extends Windows {
  /** Linux and macOS. */
  powerMonitor: { on(event: 'shutdown', listener: () => void): unknown };
  autoUpdater: { on(event: 'before-quit-for-update', listener: () => void): unknown };
  process: SignalledProcess;
  /** Windows tells the windows. */
  app: QuittingApp & { whenReady(): Promise<void> };
}

/** Calls back when the machine or the session ends, when an update comes, or when we are told to end; the app quits by itself then or is made to. */
export function onSessionEnding(sources: EndingSources, listener: () => void): void {
  const { powerMonitor, autoUpdater, process, app } = sources;
  powerMonitor.on('shutdown', listener);
  autoUpdater.on('before-quit-for-update', listener);
  onEachWindow(sources, (window) => {
    window.on('session-end', listener);
  });
  /* While the app gets ready, Chromium takes the place of handlers set before, such as those of libraries, and quits like a user. */
  void app.whenReady().then(() => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.removeAllListeners(signal);
      process.on(signal, () => {
        listener();
        app.quit();
      });
    }
  });
}
