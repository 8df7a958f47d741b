import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { applyQuitPolicy, onSessionEnding, quitQuestion } from './quit-policy';

/** An app that tells its listeners before it quits, as Electron does. */
class QuittingApp extends EventEmitter {
  isGone = false;
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  quit(): void {
    let held = false;
    this.emit('before-quit', { preventDefault: () => (held = true) });
    this.isGone ||= !held;
  }
}

class Window extends EventEmitter {
  /** Did it close? */
  close(): boolean {
    let held = false;
    this.emit('close', { preventDefault: () => (held = true) });
    return !held;
  }
}

interface Setting {
  running?: number;
  platform?: NodeJS.Platform;
  /** Is the window open before the policy holds? */
  isOpenAlready?: boolean;
  cleanUp?: () => Promise<void>;
}

function start({
  running = 0,
  platform = 'linux',
  isOpenAlready = false,
  cleanUp = () => Promise.resolve(),
}: Setting = {}) {
  const app = new QuittingApp();
  const window = new Window();
  const questions: ((button: number) => void)[] = [];
  let end: () => void = () => undefined;
  let cleanUps = 0;
  applyQuitPolicy({
    app,
    openWindows: isOpenAlready ? [window] : [],
    platform,
    onEnding: (listener) => {
      end = listener;
    },
    runningCount: () => running,
    ask: () => new Promise((resolve) => questions.push(resolve)),
    cleanUp: () => {
      cleanUps += 1;
      return cleanUp();
    },
    leave: () => {
      app.quit();
    },
  });
  if (!isOpenAlready) app.emit('browser-window-created', {}, window);
  return {
    app,
    window,
    questions,
    end: () => {
      end();
    },
    cleanUps: () => cleanUps,
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const [quit, cancel] = [0, 1];

describe('quitting', () => {
  it('cleans up, then goes', async () => {
    const { app, questions, cleanUps } = start();
    app.quit();
    expect([app.isGone, cleanUps()]).toEqual([false, 1]);
    await settle();
    expect([app.isGone, cleanUps(), questions.length]).toEqual([true, 1, 0]);
  });

  it('goes although the clean-up fails', async () => {
    const { app } = start({ cleanUp: () => Promise.reject(new Error('disk')) });
    app.quit();
    await settle();
    expect(app.isGone).toBe(true);
  });

  it('asks once when downloads are running', async () => {
    const { app, questions, cleanUps } = start({ running: 3 });
    app.quit();
    app.quit();
    await settle();
    expect([questions.length, cleanUps(), app.isGone]).toEqual([1, 0, false]);
    questions[0]?.(quit);
    await settle();
    expect([cleanUps(), app.isGone]).toEqual([1, true]);
  });

  it('stays when the user cancels, and asks the next time', async () => {
    const { app, questions, cleanUps } = start({ running: 1 });
    app.quit();
    questions[0]?.(cancel);
    await settle();
    expect([cleanUps(), app.isGone]).toEqual([0, false]);
    app.quit();
    expect(questions).toHaveLength(2);
  });

  it('asks nothing at the end of the session', async () => {
    const { app, questions, end } = start({ running: 3 });
    end();
    app.quit();
    await settle();
    expect([questions.length, app.isGone]).toEqual([0, true]);
  });

  it('does not wait for an answer when the session ends meanwhile', async () => {
    const { app, questions, end, cleanUps } = start({ running: 3 });
    app.quit();
    end();
    await settle();
    expect([cleanUps(), app.isGone]).toEqual([1, true]);
    questions[0]?.(cancel);
    await settle();
    expect(cleanUps()).toBe(1);
  });

  it.each([
    ['a window', false],
    ['a window that was open before', true],
  ])('keeps %s until the answer is there', async (_which, isOpenAlready) => {
    const { app, window, questions } = start({ running: 1, isOpenAlready });
    expect(window.close()).toBe(false);
    expect(questions).toHaveLength(1);
    questions[0]?.(quit);
    await settle();
    expect([app.isGone, window.close()]).toEqual([true, true]);
  });

  it('lets the window go on macOS, where the app stays', () => {
    const { window, questions } = start({ running: 1, platform: 'darwin' });
    expect(window.close()).toBe(true);
    expect(questions).toEqual([]);
  });

  it('says how many and that they go on', () => {
    expect(quitQuestion(3)).toMatchObject({
      message: '3 downloads are running. Quit?',
      buttons: ['Quit', 'Cancel'],
    });
    expect(quitQuestion(1)).toMatchObject({ message: '1 download is running. Quit?' });
    expect(quitQuestion(3).detail).toMatch(/go on/);
  });
});

describe('end of the session', () => {
  const sources = () => ({
    app: new QuittingApp(),
    openWindows: [new Window()],
    powerMonitor: new EventEmitter(),
    autoUpdater: new EventEmitter(),
    process: new EventEmitter(),
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('comes with %s, and the app quits', async (signal) => {
    const { app, ...others } = sources();
    let heard = 0;
    onSessionEnding({ app, ...others }, () => (heard += 1));
    await settle();
    others.process.emit(signal);
    expect([heard, app.isGone]).toEqual([1, true]);
  });

  it('is told by the machine, the updater and the windows', () => {
    const { app, openWindows, powerMonitor, autoUpdater, process } = sources();
    let heard = 0;
    onSessionEnding({ app, openWindows, powerMonitor, autoUpdater, process }, () => (heard += 1));
    const window = new Window();
    app.emit('browser-window-created', {}, window);
    powerMonitor.emit('shutdown');
    autoUpdater.emit('before-quit-for-update');
    window.emit('session-end');
    openWindows[0]?.emit('session-end');
    expect([heard, app.isGone]).toEqual([4, false]);
  });
});
