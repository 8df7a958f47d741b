import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSweeppeaServer, type SweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import { DriveBench } from '../testing/drive-bench';
import { bytesOf } from '../testing/provider-probes';

const { signal } = new AbortController();
let server: SweeppeaServer;
let bench: DriveBench<SweeppeaServer>;

beforeAll(async () => {
  server = await startSweeppeaServer({ seed: 'test', files: 450 });
  bench = new DriveBench(server);
});
afterAll(() => server.close());
beforeEach(() => bench.begin());

async function look(ids: readonly string[]): Promise<string[]> {
  const entries = await bench.drive.statMany?.(ids, signal);
  return (entries ?? []).map(({ id }) => id).sort();
}

describe('a look at many', () => {
  it('reads the list once for all, and no further than it has to', async () => {
    const newest = ['a.txt', 'b.txt', 'c.txt'].map((name) => bench.addFile(name, bytesOf(10)));
    expect(await look(newest)).toEqual([...newest].sort());
    expect(bench.asked).toEqual(['files/fetch 200']);
  });

  it('leaves out what is gone, once the whole list says so', async () => {
    const [kept = '', gone = ''] = ['a.txt', 'b.txt'].map((name) => bench.addFile(name, bytesOf(10)));
    server.removeFile(gone);
    expect(await look([kept, gone])).toEqual([kept]);
    expect(bench.asked).toEqual(['files/fetch 200', 'files/fetch 200', 'files/fetch 200']);
  });

  it('rejects when the list cannot be read', async () => {
    const id = bench.addFile('a.txt', bytesOf(10));
    server.set({ faults: [{ fault: 'internal-error', at: 'files/fetch' }] });
    await expect(look([id])).rejects.toMatchObject({ code: 'unavailable' });
  });
});
