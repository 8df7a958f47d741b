import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Staging } from '../../shared/staging';
import type { WantedEntry } from '../../shared/transfers';
import { createStagingService, type StagingService } from './staging-service';
import { StagingRoot } from './staging/staging-root';
import { createEventsDouble, createIds, type EventsDouble } from './testing/service-doubles';
import { createSteppedClock, type SteppedClock } from './testing/stepped-clock';

const minute = 60_000;
const fileOf = (id: string, size = 3): WantedEntry => ({ accountId: 'anna', id, kind: 'file', size });
const never = new AbortController().signal;

let temporaryFolder: string;
let clock: SteppedClock;
let events: EventsDouble;
let fetched: string[];
/** Ends the fetch of an entry: with its file, or as told. */
let finish: Map<string, (error?: Error) => void>;
let handedOver: (readonly string[])[];
let copied: (readonly string[])[];
let service: StagingService;

beforeEach(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), 'staging-test-'));
  clock = createSteppedClock();
  events = createEventsDouble();
  fetched = [];
  finish = new Map();
  handedOver = [];
  copied = [];
  service = createStagingService({
    fetchTo: fetchSlowly,
    handOver: (paths) => Promise.resolve(void handedOver.push(paths)),
    copyFiles: (paths) => Promise.resolve(void copied.push(paths)),
    root: new StagingRoot({ temporaryFolder, processId: process.pid, isRunning: () => true }),
    emit: events.emit,
    clock,
    newId: createIds(),
  });
});

afterEach(async () => {
  await service.close();
  await rm(temporaryFolder, { recursive: true, force: true });
});

/** Writes the entry's id as its content when the test says so. */
function fetchSlowly(
  { id }: WantedEntry,
  folder: string,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<{ path: string; size: number }> {
  fetched.push(id);
  const path = join(folder, `${id}.txt`);
  onProgress(1);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('cancelled', 'stopped'));
    });
    finish.set(id, (error) => {
      if (error !== undefined) reject(error);
      else
        void writeFile(path, id).then(() => {
          resolve({ path, size: id.length });
        });
    });
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

async function finishAll(...ids: string[]): Promise<void> {
  await until(() => ids.every((id) => finish.has(id)));
  for (const id of ids) finish.get(id)?.();
}

async function stage(...ids: string[]): Promise<Staging> {
  const staging = service.prepare({ entries: ids.map((id) => fileOf(id)) });
  await finishAll(...ids);
  await until(() => service.prepare({ entries: ids.map((id) => fileOf(id)) }).state === 'ready');
  return staging;
}

const rootsLeft = () => readdirSync(temporaryFolder);

describe('staging', () => {
  it('hands over complete files, in a folder that is nobody else’s', async () => {
    const { id } = await stage('one', 'two');
    await service.drag({ stagingId: id }, never);
    const [paths = []] = handedOver;
    expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(['one', 'two']);
    const folder = join(temporaryFolder, rootsLeft()[0] ?? '', id);
    expect(paths[0]).toBe(join(folder, 'one.txt'));
    expect([folder, join(folder, '..')].map((one) => statSync(one).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  it('fetches the same files once, and changed ones again', async () => {
    const first = await stage('one', 'two');
    expect(service.prepare({ entries: [fileOf('two'), fileOf('one')] }).id).toBe(first.id);
    expect(fetched).toEqual(['one', 'two']);
    expect(service.prepare({ entries: [fileOf('one', 4), fileOf('two')] }).id).not.toBe(first.id);
  });

  it('waits with the drag until the last file is there', async () => {
    const { id } = service.prepare({ entries: [fileOf('one'), fileOf('two')] });
    const drag = service.drag({ stagingId: id }, never);
    await finishAll('one');
    await clock.advance(50);
    expect(handedOver).toEqual([]);
    await finishAll('two');
    await drag;
    expect(handedOver).toHaveLength(1);
  });

  it('goes on fetching when the drag is given up, and drags nothing', async () => {
    const { id } = service.prepare({ entries: [fileOf('one')] });
    const giveUp = new AbortController();
    const drag = service.drag({ stagingId: id }, giveUp.signal);
    giveUp.abort();
    await expect(drag).rejects.toMatchObject({ code: 'cancelled' });
    await stage('one');
    expect(handedOver).toEqual([]);
  });

  it('tells progress and the end', async () => {
    const { id } = service.prepare({ entries: [fileOf('one'), fileOf('two')] });
    await until(() => finish.size === 2);
    await clock.advance(200);
    const told = () => events.of('staging.changed').at(-1);
    expect(told()).toMatchObject({ stagings: [{ id, state: 'preparing', totalBytes: 6, receivedBytes: 2 }] });
    await stage('one', 'two');
    await clock.advance(200);
    expect(told()).toMatchObject({ stagings: [{ id, state: 'ready', totalBytes: 6, receivedBytes: 6 }] });
  });

  it('fails as a whole, leaves nothing and can be tried again', async () => {
    const { id } = service.prepare({ entries: [fileOf('one'), fileOf('two')] });
    const drag = service.drag({ stagingId: id }, never);
    await until(() => finish.size === 2);
    finish.get('two')?.(new AppError('integrity', 'wrong'));
    await expect(drag).rejects.toMatchObject({ code: 'integrity' });
    expect(handedOver).toEqual([]);
    await until(() => !existsSync(join(temporaryFolder, rootsLeft()[0] ?? '', id)));
    finish.clear();
    expect((await stage('one', 'two')).id).not.toBe(id);
  });

  it('stays failed for those who only wait', async () => {
    service.prepare({ entries: [fileOf('one')] });
    await until(() => finish.has('one'));
    finish.get('one')?.(new AppError('offline', 'gone'));
    await clock.advance(200);
    expect(events.of('staging.changed').at(-1)).toMatchObject({
      stagings: [{ state: 'failed', failure: { code: 'offline' } }],
    });
  });

  it('takes no folders', () => {
    expect(() => service.prepare({ entries: [{ ...fileOf('one'), kind: 'folder' }] })).toThrow('folders');
  });

  it('notices that a copy was removed by somebody else', async () => {
    const { id } = await stage('one');
    await rm(join(temporaryFolder, rootsLeft()[0] ?? '', id, 'one.txt'));
    await expect(service.drag({ stagingId: id }, never)).rejects.toMatchObject({ code: 'not-found' });
    await expect(service.drag({ stagingId: id }, never)).rejects.toMatchObject({ code: 'not-found' });
    finish.clear();
    expect((await stage('one')).id).not.toBe(id);
  });
});

describe('staged copies go away', () => {
  const folderOf = ({ id }: Staging) => join(temporaryFolder, rootsLeft()[0] ?? '', id);

  it('ten minutes after the last drag', async () => {
    const staging = await stage('one');
    await clock.advance(9 * minute);
    await service.drag({ stagingId: staging.id }, never);
    await clock.advance(9 * minute);
    expect(existsSync(folderOf(staging))).toBe(true);
    await clock.advance(2 * minute);
    await until(() => !existsSync(folderOf(staging)));
  }, 60_000);

  it('when the drag ends inside before they are complete, and not once they are', async () => {
    const [unfinished, done] = [service.prepare({ entries: [fileOf('one')] }), await stage('two')];
    service.discard({ stagingId: unfinished.id });
    service.discard({ stagingId: done.id });
    await expect(service.drag({ stagingId: unfinished.id }, never)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(existsSync(folderOf(done))).toBe(true);
  });

  it('with their account', async () => {
    const staging = await stage('one');
    await service.dropAccount('ben');
    expect(existsSync(folderOf(staging))).toBe(true);
    await service.dropAccount('anna');
    expect(existsSync(folderOf(staging))).toBe(false);
  });

  it('at the end, also what was still on its way', async () => {
    await stage('one');
    service.prepare({ entries: [fileOf('two')] });
    await until(() => finish.has('two'));
    await service.close();
    expect(rootsLeft()).toEqual([]);
  });
});

describe('copies on the clipboard', () => {
  async function copy(...ids: string[]): Promise<void> {
    const done = service.copy({ entries: ids.map((id) => fileOf(id)) }, never);
    await finishAll(...ids);
    await done;
  }

  it('are complete, and stay until others take their place', async () => {
    await copy('one');
    const [path = ''] = copied[0] ?? [];
    expect(await readFile(path, 'utf8')).toBe('one');
    await clock.advance(11 * minute);
    expect(existsSync(path)).toBe(true);
    await copy('two');
    await clock.advance(11 * minute);
    await until(() => !existsSync(path));
    expect(existsSync(copied[1]?.[0] ?? '')).toBe(true);
  }, 60_000);

  it('are not given up by a drag of the same files', async () => {
    const done = service.copy({ entries: [fileOf('one')] }, never);
    service.discard({ stagingId: service.prepare({ entries: [fileOf('one')] }).id });
    await finishAll('one');
    await done;
    expect(copied).toHaveLength(1);
  });
});
