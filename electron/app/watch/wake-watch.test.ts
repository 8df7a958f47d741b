import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWake } from './wake-watch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const powerMonitor = new EventEmitter();
  const app = new EventEmitter();
  const network = { online: true };
  const told: string[] = [];
  const note = (event: string) => void told.push(event);
  watchWake({
    ...{ powerMonitor, isOnline: () => network.online, app, log: { info: note, error: note } },
    onNetworkRestart: () => {
      told.push('restarted');
    },
    onWake: () => {
      told.push('woke');
    },
  });
  return { powerMonitor, app, network, told };
}

describe('waking up', () => {
  it('is told when the machine resumes', () => {
    const { powerMonitor, told } = start();
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(['machine.suspend', 'machine.resume', 'woke']);
  });

  it('is told when the network is back, once', () => {
    const { network, told } = start();
    network.online = false;
    vi.advanceTimersByTime(10_000);
    network.online = true;
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(['network.gone', 'network.back', 'woke']);
  });

  it.each([
    [{ type: 'Utility', name: 'Network Service', reason: 'crashed' }, ['process.gone', 'restarted', 'woke']],
    [
      { type: 'Utility', serviceName: 'network.mojom.NetworkService', reason: 'killed' },
      ['process.gone', 'restarted', 'woke'],
    ],
    [{ type: 'Utility', name: 'Network Service', reason: 'clean-exit' }, []],
    [{ type: 'GPU', reason: 'crashed' }, ['process.gone']],
  ])('is told when the network process had to be started anew: %j', (details, expected) => {
    const { app, told } = start();
    app.emit('child-process-gone', {}, { exitCode: 1, ...details });
    expect(told).toEqual(expected);
  });
});
