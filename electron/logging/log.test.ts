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
const open = (maxBytes?: number) =>
  createLog({
    folder: join(folder, 'logs'),
    level: 'info',
    now: () => 0,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });

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

  it('turns over at its size and keeps one older file', () => {
    const log = open(300);
    for (let n = 0; n < 40; n += 1) log.info('event', { n });
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['longshore.1.log', 'longshore.log']);
    for (const name of ['longshore.log', 'longshore.1.log']) {
      expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(300);
    }
    expect(lines().at(-1)).toMatchObject({ n: 39 });
  });

  it('is silent when it cannot write', () => {
    writeFileSync(join(folder, 'logs'), '');
    expect(() => {
      open().error('lost');
    }).not.toThrow();
  });
});
