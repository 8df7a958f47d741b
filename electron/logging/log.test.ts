import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from './log';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lines = (name = 'longshore.log') =>
  readFileSync(join(folder, 'logs', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const open = (limits: { maxBytes?: number; olderFiles?: number } = {}) =>
  createLog({ folder: join(folder, 'logs'), level: 'info', now: () => 0, ...limits });

describe('log', () => {
  it('writes one JSON line per event, at or above its level', () => {
    const log = open();
    log.info('app.start', { version: '1.0.0', password: 'hunter2' });
    log.debug('hidden');
    log.setLevel('debug');
    log.debug('shown');
    expect(lines()).toEqual([
      { at: '1970-01-01T00:00:00.000Z', level: 'info', event: 'app.start', version: '1.0.0' },
      { at: '1970-01-01T00:00:00.000Z', level: 'debug', event: 'shown' },
    ]);
  });

  it('reports an error under an id that finds its line', () => {
    const errorId = open().report(new Error('boom'), {
      level: 'error',
      event: 'ipc.failed',
      facts: { n: 1 },
    });
    expect(lines()).toMatchObject([{ event: 'ipc.failed', errorId, n: 1, error: { message: 'boom' } }]);
  });

  it('turns over at its size and keeps a few older files', () => {
    const log = open({ maxBytes: 300, olderFiles: 2 });
    for (let n = 0; n < 40; n += 1) log.info('event', { n });
    const names = ['longshore.1.log', 'longshore.2.log', 'longshore.log'];
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(names);
    for (const name of names) {
      expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(300);
      expect(statSync(join(folder, 'logs', name)).mode & 0o077).toBe(0);
    }
    const kept = ['longshore.2.log', 'longshore.1.log', 'longshore.log'].flatMap((name) => lines(name));
    expect(kept).toMatchObject(kept.map((_line, at) => ({ n: 40 - kept.length + at })));
  });

  it('gives its last lines, across files', () => {
    const log = open({ maxBytes: 300, olderFiles: 2 });
    for (let n = 0; n < 40; n += 1) log.info('event', { n });
    const last = log.lastLines(5).map((line): unknown => JSON.parse(line));
    expect(last).toMatchObject([35, 36, 37, 38, 39].map((n) => ({ n })));
    expect(open().lastLines(5)).toHaveLength(5);
    expect(log.lastLines(1000).length).toBeLessThan(40);
  });

  it('has no last lines before the first', () => {
    expect(open().lastLines(5)).toEqual([]);
  });

  it('is silent when it cannot write', () => {
    writeFileSync(join(folder, 'logs'), '');
    expect(() => {
      open().error('lost');
    }).not.toThrow();
  });
});
