import type { Log } from '../../logging/log';

interface ChildProcessEnd {
  type: string;
  reason: string;
  exitCode: number;
  serviceName?: string;
  name?: string;
}

interface WakeSources {
  powerMonitor: { on(event: 'resume' | 'suspend', listener: () => void): unknown };
  /** Does the system say that there is a network? */
  isOnline: () => boolean;
  app: {
    on(event: 'child-process-gone', listener: (event: unknown, details: ChildProcessEnd) => void): unknown;
  };
  log: Pick<Log, 'info' | 'error'>;
  /** Chromium's network process had to be started anew; told before `onWake`. */
  onNetworkRestart: () => void;
  /** Connections are dead, and what failed for want of one may go well now. */
  onWake: () => void;
}

/** How often the system is asked; it does not tell by itself. */
const askEveryMs = 3000;

/**
 * Tells when the machine has woken up, when there is a network again, and when the network process had to be started anew. To be called when the app is
 * ready.
 */
export function watchWake(sources: WakeSources): void {
  const { powerMonitor, isOnline, app, log, onNetworkRestart, onWake } = sources;
  powerMonitor.on('suspend', () => {
    log.info('machine.suspend');
  });
  powerMonitor.on('resume', () => {
    log.info('machine.resume');
    onWake();
  });
  watchNetwork(isOnline, (online) => {
    log.info(online ? 'network.back' : 'network.gone');
    if (online) onWake();
  });
  app.on('child-process-gone', (_event, { type, reason, name, serviceName, exitCode }) => {
    if (reason === 'clean-exit') return;
    const what = name ?? serviceName ?? type;
    log.error('process.gone', { what, reason, exitCode });
    if (!/network/i.test(what)) return;
    onNetworkRestart();
    onWake();
  });
}

/** The timer keeps nothing alive. */
function watchNetwork(isOnline: () => boolean, onChange: (online: boolean) => void): void {
  let wasOnline = isOnline();
  setInterval(() => {
    const online = isOnline();
    if (online !== wasOnline) onChange(online);
    wasOnline = online;
  }, askEveryMs).unref();
}
