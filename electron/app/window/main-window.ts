import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from '../../../shared/bridge';
import type { Log } from '../../logging/log';
import { recoverPage, type RecoveryPorts } from './page-recovery';
import { windowPartition } from './window-session';
import { clampBounds, minimumSize, type Bounds, type WindowState } from './window-state';

interface WindowStateStore {
  get(): WindowState;
  set(state: WindowState): void;
}

interface MainWindowOptions {
  preload: string;
  state: WindowStateStore;
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
  /** Loads the page again, as after a change of language. Nothing happens while there is no window. */
  reload(): void;
}

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | undefined;
  return {
    get: () => window,
    show: () => {
      if (window === undefined) {
        window = openWindow(options);
        window.on('closed', () => {
          window = undefined;
        });
      } else {
        if (window.isMinimized()) window.restore();
        window.focus();
      }
    },
    reload: () => {
      window?.webContents.reload();
    },
  };
}

/** Shown when it has painted, so that it never flashes. */
function openWindow({ preload, state, log, recovery }: MainWindowOptions): BrowserWindow {
  const { bounds, maximized } = state.get();
  const window = new BrowserWindow({
    ...clampBounds(bounds, workAreas()),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Longshore',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: { preload, ...webPreferences },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  rememberState(window, state, log);
  recoverPage(window.webContents, { ...recovery, log, now: () => performance.now() });
  window.loadURL(`${appOrigin}/`).catch((error: unknown) => {
    log.report(error, { level: 'error', event: 'window.load' });
  });
  return window;
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
