import { startSweeppeaServer, type SweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import type { SweeppeaSwitchesPatch } from '../../demo/sweeppea/sweeppea-switches';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Removal } from '../provider';
import { bytesOf, listAll } from '../testing/provider-probes';
import { DriveBench } from '../testing/drive-bench';

const { signal } = new AbortController();
let server: SweeppeaServer;
let bench: DriveBench<SweeppeaServer>;
let id: string;

beforeAll(async () => {
  server = await startSweeppeaServer({ seed: 'demo' });
  bench = new DriveBench(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  await bench.begin();
  id = bench.addFile('obsolete.txt', bytesOf(5000));
});

function fail(...faults: NonNullable<SweeppeaSwitchesPatch['faults']>): void {
  server.set({ faults });
}

const remove = (): Promise<Removal> => bench.drive.remove(id, signal);
const isThere = (): boolean => server.files(bench.key).some(({ token }) => token === id);
const deletes = (): string[] => bench.asked.filter((call) => call.startsWith('files/delete'));

describe('remove', () => {
  it('is one call, and done when the service says so of this very file', async () => {
    await remove();
    expect([isThere(), bench.asked]).toEqual([false, ['files/delete 200']]);
  });

  it('tells what the service says it freed', async () => {
    id = bench.addFile('map.bin', bytesOf(3_000_000));
    expect(await remove()).toEqual({ freedBytes: Math.round(2.86 * 1_048_576) });
  });

  it('finds that the file was gone before', async () => {
    server.removeFile(id);
    await expect(remove()).rejects.toMatchObject({ code: 'not-found', details: { what: 'entry' } });
  });

  it('takes the service at its word on a first 404, and leaves the file in the list', async () => {
    fail({ fault: 'delete-404-first' });
    await expect(remove()).rejects.toMatchObject({ code: 'not-found' });
    expect(deletes()).toEqual(['files/delete 404']);
    expect((await listAll(bench.drive, null, signal)).entries.map((entry) => entry.id)).toContain(id);
  });

  it('knows that a 404 after a try of ours means done', async () => {
    fail({ fault: 'busy', at: 'files/delete', count: 1 }, { fault: 'delete-404-first' });
    await remove();
    expect(deletes()).toEqual(['files/delete 503', 'files/delete 404']);
  });

  it('hides nothing that the service still lists after a 200', async () => {
    fail({ fault: 'delete-still-listed' });
    await remove();
    expect((await listAll(bench.drive, null, signal)).entries.map((entry) => entry.id)).toContain(id);
  });

  it('is not done when the answer names another file', async () => {
    fail({ fault: 'delete-other-token' });
    await expect(remove()).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'unclear-delete' },
    });
    expect(deletes()).toHaveLength(1);
  });

  it.each([
    ['reset', 'unavailable'],
    ['internal-error', 'unavailable'],
    ['bad-gateway', 'unavailable'],
    ['gateway-timeout', 'timeout'],
    ['never-answer', 'timeout'],
    ['redirect', 'protocol'],
  ] as const)('%s: is sent once, and a look tells what became of it', async (fault, code) => {
    for (const done of [false, true]) {
      server.clearLog();
      fail({ fault, done, at: 'files/delete' });
      await expect(remove()).rejects.toMatchObject({ code });
      expect(deletes()).toHaveLength(1);
      if (done) await expect(bench.drive.stat(id, signal)).rejects.toMatchObject({ code: 'not-found' });
      else expect(await bench.drive.stat(id, signal)).toMatchObject({ id });
    }
  });

  it.each(['busy', 'rate-limited'] as const)('%s: is sent again, as nothing was done', async (fault) => {
    fail({ fault, at: 'files/delete', count: 4 });
    await remove();
    expect([isThere(), deletes().length]).toEqual([false, 5]);
    expect(bench.clock.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it('is not sent again when another failure follows', async () => {
    fail({ fault: 'busy', at: 'files/delete', count: 1 }, { fault: 'internal-error', at: 'files/delete' });
    await expect(remove()).rejects.toMatchObject({ code: 'unavailable', details: { status: 500 } });
    expect(deletes()).toEqual(['files/delete 503', 'files/delete 500']);
  });

  it.each(['html', 'empty'] as const)('%s for an answer: looks', async (fault) => {
    fail({ fault, at: 'files/delete' });
    await expect(remove()).rejects.toMatchObject({ details: { reason: 'unclear-delete' } });
    fail({ fault, at: 'files/delete', done: true });
    await remove();
    expect(deletes()).toHaveLength(2);
  });

  it('stays unclear when the look fails', async () => {
    fail({ fault: 'empty', at: 'files/delete', done: true }, { fault: 'internal-error', at: 'files/fetch' });
    await expect(remove()).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'unclear-delete' },
    });
  });

  it('knows no file by anything but a token', async () => {
    await expect(bench.drive.remove('obsolete.txt', signal)).rejects.toMatchObject({ code: 'not-found' });
    expect(isThere()).toBe(true);
  });

  it('takes whatever token the list gives', async () => {
    server.reseed('doc-examples');
    const [file] = (await bench.drive.list(null, null, signal)).entries;
    expect(file?.id).toBe('uuid-v4-string');
    await bench.drive.remove('uuid-v4-string', signal);
    expect(server.files(bench.key)).toEqual([]);
    server.reseed('demo');
  });
});
