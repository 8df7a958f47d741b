import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from '../../../shared/bridge';
import type { Log } from '../../logging/log';
import { recoverPage, type RecoveryPorts } from './page-recovery';
import { windowPartition } from './window-session';
import { clampBounds, minimumSize, usualSize, type Bounds } from './window-bounds';
import type { WindowState } from './window-state';

interface WindowStateStore {
  get(): WindowState;
  set(state: WindowState): void;
}

interface MainWindowOptions {
  preload: string;
  log: Log;
  recovery: Omit<RecoveryPorts, 'log' | 'now'>;
}

/** Behind the page until it has painted; as in `renderer/styles/tokens.css`. */
const background = { light: '#ffffff', dark: '#1c1f26' } as const;

/** The one window of the app. */
export interface MainWindow {
  /** Undefined while there is none. */
  get(): BrowserWindow | undefined;
  /** Brings the window to the front; opens it when there is none. */
  show(): void;
  /**
   * Where windows are, and what remembers it. The first one begins to load its page before the profile is read, and stays hidden
   * until it is known where it goes.
   */
  settle(state: WindowStateStore): void;
  /** Loads the page again, as after a change of language. Nothing happens while there is no window, or none whose page was loaded yet. */
  reload(): void;
}

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | undefined;
  let isSettled = false;
  let settle: MainWindow['settle'] = () => undefined;
  const settled = new Promise<WindowStateStore>((resolve) => {
    settle = (state) => {
      isSettled = true;
      resolve(state);
    };
  });
  return {
    get: () => window,
    settle,
    show: () => {
      if (window === undefined) {
        window = openWindow(options, settled);
        window.on('closed', () => {
          window = undefined;
        });
      } else {
        if (window.isMinimized()) window.restore();
        window.focus();
      }
    },
    reload: () => {
      if (isSettled) window?.webContents.reload();
    },
  };
}

function openWindow(
  { preload, log, recovery }: MainWindowOptions,
  settled: Promise<WindowStateStore>,
): BrowserWindow {
  const window = new BrowserWindow({
    ...usualSize,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Longshore',
    show: false,
    webPreferences: { preload, ...webPreferences },
  });
  window.loadURL(`${appOrigin}/`).catch((error: unknown) => {
    log.report(error, { level: 'error', event: 'window.load' });
  });
  recoverPage(window.webContents, { ...recovery, log, now: () => performance.now() });
  void showSettled(window, settled, log);
  return window;
}

/** Shown where it was, and when it has painted, so that it neither jumps nor flashes. */
async function showSettled(
  window: BrowserWindow,
  settled: Promise<WindowStateStore>,
  log: Log,
): Promise<void> {
  const painted = new Promise<void>((resolve) => {
    window.once('ready-to-show', resolve);
  });
  const state = await settled;
  if (window.isDestroyed()) return;
  const { bounds, maximized } = state.get();
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? background.dark : background.light);
  window.setBounds(clampBounds(bounds, workAreas()));
  rememberState(window, state, log);
  await painted;
  if (maximized) window.maximize();
  window.show();
}

const webPreferences = {
  partition: windowPartition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const;

function workAreas(): [Bounds, ...Bounds[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}

/** A state that cannot be saved is not worth stopping for. */
function rememberState(window: BrowserWindow, state: WindowStateStore, log: Log): void {
  window.on('close', () => {
    try {
      state.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      log.report(error, { level: 'warn', event: 'window.remember' });
    }
  });
}
