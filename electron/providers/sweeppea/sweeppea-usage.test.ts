import { startSweeppeaServer, type SweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import type { SweeppeaSwitchesPatch } from '../../demo/sweeppea/sweeppea-switches';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Usage } from '../../../shared/accounts';
import { bytesOf } from '../testing/provider-probes';
import { SweeppeaUsage } from './sweeppea-usage';
import { DriveBench } from '../testing/drive-bench';

const { signal } = new AbortController();
let server: SweeppeaServer;
let bench: DriveBench<SweeppeaServer>;

beforeAll(async () => {
  server = await startSweeppeaServer({ seed: 'demo' });
  bench = new DriveBench(server);
});
afterAll(() => server.close());
beforeEach(() => bench.begin());

function fail(...faults: NonNullable<SweeppeaSwitchesPatch['faults']>): void {
  server.set({ faults });
}

const usage = async (): Promise<Usage | null | undefined> => bench.drive.quota?.(signal);

describe('quota', () => {
  it('comes with the answers of other calls, without one of its own', async () => {
    await bench.drive.list(null, null, signal);
    expect(await usage()).toMatchObject({
      storage: { limit: 5000 * 1_048_576 },
      calls: { used: 44, limit: 1_500_000 },
    });
    expect(bench.asked).toEqual(['files/fetch 200']);
    bench.addFile('a.bin', bytesOf(10));
    (await bench.drive.read(server.files(bench.key)[0]?.token ?? '', {}, signal)).discard();
    expect((await usage())?.calls?.used).toBe(45);
  });

  it('asks for a short page when no list has been read, and after a delete', async () => {
    const id = bench.addFile('half.bin', bytesOf(524_288));
    const before = await usage();
    await bench.drive.remove(id, signal);
    const after = await usage();
    expect(bench.asked).toEqual(['files/fetch 200', 'files/delete 200', 'files/fetch 200']);
    const freed = (before?.storage?.used ?? 0) - (after?.storage?.used ?? 0);
    expect(Math.abs(freed - 524_288)).toBeLessThan(11_000);
    expect(after?.calls?.used).toBe((before?.calls?.used ?? 0) + 2);
  });

  it('learns the calls from refusals too', async () => {
    fail({ fault: 'month-used-up' });
    await expect(bench.drive.list(null, null, signal)).rejects.toMatchObject({ code: 'quota-exceeded' });
    expect((await usage())?.calls).toEqual({ used: 1_500_000, limit: 1_500_000 });
  });

  it('spends no call when none of the month is left', async () => {
    server.setApiCalls(bench.key, 1_500_000);
    await expect(bench.drive.list(null, null, signal)).rejects.toThrow();
    server.clearLog();
    expect(await usage()).toEqual({ storage: null, calls: { used: 1_500_000, limit: 1_500_000 } });
    expect(bench.asked).toEqual([]);
  });

  it('does without telemetry, and without an answer', async () => {
    fail({ fault: 'no-telemetry' });
    expect(await usage()).toMatchObject({ storage: { limit: 5000 * 1_048_576 }, calls: null });
    const fresh = await bench.signIn();
    fail({ fault: 'html' });
    expect(await fresh.quota?.(signal)).toBeNull();
  });

  it('keeps what is known when the service fails', async () => {
    await bench.drive.list(null, null, signal);
    const known = await usage();
    await bench.drive.remove(server.files(bench.key)[0]?.token ?? '', signal);
    fail({ fault: 'invalid-json' });
    const { used } = known?.calls ?? { used: 0 };
    expect(await usage()).toMatchObject({ storage: known?.storage, calls: { used: used + 1 } });
  });

  it('is cancelled like any other call', async () => {
    await expect(bench.drive.quota?.(AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('SweeppeaUsage', () => {
  it('shows no calls without a ceiling, and storage without one as it is', () => {
    const known = new SweeppeaUsage();
    expect(known.known).toBeNull();
    known.noteCalls({ APICalls: 7, MaxAPICalls: 0 });
    known.noteStorage({ UsedMB: 1.5, MaxMB: undefined });
    expect(known.known).toEqual({ storage: { used: 1_572_864, limit: null }, calls: null });
  });
});
