import { startSweeppeaServer, type SweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import type { SweeppeaSwitchesPatch } from '../../demo/sweeppea/sweeppea-switches';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNodeTransport } from '../../http/transport/node-transport';
import { startScriptedServer } from '../../http/testing/scripted-server';
import type { HttpRequest } from '../../http/transport/transport';
import { bytesOf, manualClock } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import { defineSweeppea } from './sweeppea-provider';
import { DriveBench, sweeppeaForm } from '../testing/drive-bench';

const { signal } = new AbortController();
let server: SweeppeaServer;
let bench: DriveBench<SweeppeaServer>;

beforeAll(async () => {
  server = await startSweeppeaServer({ seed: 'test' });
  bench = new DriveBench(server);
});
afterAll(() => server.close());
beforeEach(() => bench.begin());

function fail(...faults: NonNullable<SweeppeaSwitchesPatch['faults']>): void {
  server.set({ faults });
}

describe('one request at a time', () => {
  it('goes to each endpoint, from all accounts together', async () => {
    server.set({ latencyMs: 5 });
    const others = await Promise.all(server.accounts.slice(1).map(({ apiKey }) => bench.signIn(apiKey)));
    const ids = bench.server
      .files(bench.key)
      .slice(0, 4)
      .map(({ token }) => token);
    await Promise.all([
      ...[bench.drive, ...others].flatMap((drive) => [drive.list(null, null, signal), drive.connect(signal)]),
      ...ids.map((id) => bench.drive.remove(id, signal)),
    ]);
    const log = server.log();
    expect(log.filter(({ others: overlapping }) => overlapping > 0)).toEqual([]);
    expect(log.filter(({ status }) => status !== 200)).toEqual([]);
    expect(bench.clock.waits).toEqual([]);
  });

  it('lets the endpoints work beside each other', async () => {
    fail({ fault: 'never-answer', at: 'files/fetch' });
    const controller = new AbortController();
    const listing = bench.drive.list(null, null, controller.signal);
    await bench.drive.connect(signal);
    controller.abort();
    await expect(listing).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('gives the turn on when the one before fails or is cancelled while it waits', async () => {
    const controller = new AbortController();
    fail({ fault: 'html', count: 1 });
    const asked = [
      bench.drive.list(null, null, signal),
      bench.drive.list(null, null, controller.signal),
      bench.drive.stat(server.files(bench.key)[0]?.token ?? '', signal),
    ];
    controller.abort();
    const ends = await Promise.allSettled(asked);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(bench.asked).toEqual(['files/fetch 200', 'files/fetch 200']);
  });
});

describe('a busy service', () => {
  it.each(['busy', 'internal-error', 'bad-gateway', 'gateway-timeout', 'rate-limited', 'reset'] as const)(
    '%s: is asked again after 1, 2, 4 and 8 seconds, then no more',
    async (fault) => {
      fail({ fault });
      await expect(bench.drive.list(null, null, signal)).rejects.toThrow();
      expect(bench.clock.waits).toEqual([1000, 2000, 4000, 8000]);
      expect(bench.asked).toHaveLength(5);
    },
  );

  it.each(['busy', 'rate-limited'] as const)('%s for four calls: is waited for', async (fault) => {
    fail({ fault, count: 4 });
    expect((await bench.drive.list(null, null, signal)).entries.length).toBeGreaterThan(0);
  });

  it.each([
    ['busy', 'seconds'],
    ['rate-limited', 'seconds'],
    ['rate-limited', 'date'],
  ] as const)('%s: is given the time that it asks for, in %s', async (fault, retryAfterForm) => {
    fail({ fault, retryAfter: 30, retryAfterForm, count: 1 });
    await bench.drive.list(null, null, signal);
    expect(bench.clock.waits).toHaveLength(1);
    expect(bench.clock.waits[0]).toBeGreaterThan(27_000);
    expect(bench.clock.waits[0]).toBeLessThanOrEqual(30_000);
  });

  it('is not waited for when it asks for more than a minute', async () => {
    fail({ fault: 'rate-limited', retryAfter: 61 });
    await expect(bench.drive.list(null, null, signal)).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 61_000,
    });
    expect([bench.clock.waits, bench.asked.length]).toEqual([[], 1]);
  });

  it.each([
    [0, 800],
    [0.999999, 1200],
  ])('spreads the waits: with %d the first is %d ms', async (random, expected) => {
    const clock = manualClock();
    const { provider } = await defineSweeppea(() => random).signIn(
      sweeppeaForm(server.origin, bench.key),
      probeDependencies({ clock }),
      signal,
    );
    fail({ fault: 'busy', count: 1 });
    await provider.list(null, null, signal);
    expect(clock.waits).toEqual([expected]);
  });

  it('lets the account’s own calls wait in their order, and other accounts pass', async () => {
    const [, second] = server.accounts;
    const other = await bench.signIn(second?.apiKey);
    const order: string[] = [];
    const sleeping: (() => void)[] = [];
    const drive = await bench.signIn(bench.key, {
      clock: {
        now: Date.now,
        sleep: () =>
          new Promise((resolve) => {
            sleeping.push(resolve);
          }),
      },
    });
    fail({ fault: 'rate-limited', account: server.accounts[0]?.name ?? '', count: 1 });
    const own = [1, 2].map(async (number) => {
      await drive.stat(server.files(bench.key)[0]?.token ?? '', signal);
      order.push(`own ${number}`);
    });
    await expect.poll(() => sleeping.length).toBe(1);
    await other.list(null, null, signal);
    order.push('other');
    sleeping.forEach((wake) => {
      wake();
    });
    await Promise.all(own);
    expect(order).toEqual(['other', 'own 1', 'own 2']);
  });

  it('can be left while it is waited for', async () => {
    const controller = new AbortController();
    const drive = await bench.signIn(bench.key, {
      clock: {
        now: Date.now,
        sleep: (ms, abort) => {
          controller.abort();
          return manualClock().sleep(ms, abort);
        },
      },
    });
    fail({ fault: 'busy' });
    await expect(drive.list(null, null, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a refusal', () => {
  it.each([
    ['account-off', 'permission-denied'],
    ['domain-restricted', 'permission-denied'],
    ['module-off', 'permission-denied'],
    ['month-used-up', 'quota-exceeded'],
  ] as const)('%s: is %s, for every call and at the first try', async (fault, code) => {
    fail({ fault });
    const id = server.files(bench.key)[0]?.token ?? '';
    const calls = [
      bench.drive.list(null, null, signal),
      bench.drive.read(id, {}, signal),
      bench.drive.remove(id, signal),
    ];
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ status: 'rejected', reason: { code } });
    expect(bench.asked).toHaveLength(3);
  });

  it('of the key signs out, in the newer words too', async () => {
    const drive = bench.service.open(
      { address: '', origin: server.origin, userName: '', renewsSilently: true },
      sweeppeaForm('', 'another-key').apiKey,
      probeDependencies(),
    );
    await expect(drive.list(null, null, signal)).rejects.toMatchObject({ code: 'signed-out' });
    fail({ fault: 'newer-wording' });
    await expect(drive.list(null, null, signal)).rejects.toMatchObject({ code: 'signed-out' });
  });
});

describe('the API key', () => {
  it('goes to the base address alone, and there into one header', async () => {
    const sent: HttpRequest[] = [];
    const inner = createNodeTransport();
    const drive = await bench.signIn(bench.key, {
      transport: (request) => {
        sent.push(request);
        return inner(request);
      },
    });
    server.clearLog();
    const id = bench.addFile('box.bin', bytesOf(10));
    (await drive.read(id, {}, signal)).discard();
    await drive.remove(id, signal);
    expect(server.log().map(({ server, keyIn }) => [server, ...keyIn])).toEqual([
      ['api', 'authorization'],
      ['storage'],
      ['api', 'authorization'],
    ]);
    const storage = server.log().find(({ server }) => server === 'storage');
    expect(storage?.headerNames).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(authorization|cookie|referer)$/)]),
    );
    expect(JSON.stringify(sent.map(({ headers, body }) => [headers, String(body)]))).not.toContain(bench.key);
  });

  it('does not follow a redirect, from any call', async () => {
    const lure = await startScriptedServer((_request, response) => response.end('{}'));
    fail({ fault: 'redirect', location: `${lure.origin}/lure` });
    const id = server.files(bench.key)[0]?.token ?? '';
    const { drive } = bench;
    for (const call of [
      drive.connect(signal),
      drive.list(null, null, signal),
      drive.read(id, {}, signal),
      drive.remove(id, signal),
    ])
      await expect(call).rejects.toMatchObject({ code: 'protocol', details: { reason: 'redirect' } });
    expect(lure.received).toEqual([]);
    await lure.close();
  });

  it('is in no error, whatever the service says', async () => {
    const { key } = bench;
    const parrot = await startScriptedServer((_request, response) => {
      response
        .writeHead(403, { 'x-key': key })
        .end(JSON.stringify({ Response: false, Message: `No: ${key}` }));
    });
    const error: unknown = await bench.service
      .signIn(sweeppeaForm(parrot.origin, key), probeDependencies(), signal)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'permission-denied' });
    expect(JSON.stringify([error, String(error)])).not.toContain(key);
    expect(String(error instanceof Error ? error.stack : '')).not.toContain(key);
    await parrot.close();
  });
});
