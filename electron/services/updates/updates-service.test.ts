import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createEventsDouble } from '../testing/service-doubles';
import { createSteppedClock } from '../testing/stepped-clock';
import { UpdatesService, type UpdateEngine } from './updates-service';

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const sha512 = `${'a'.repeat(86)}==`;
const text = `longshore update\n2.0.0\nLongshore.AppImage ${sha512}\n`;
const signedUpdate = {
  version: '2.0.0',
  files: [{ url: 'Longshore.AppImage', sha512 }],
  signature: sign(null, Buffer.from(text), keys.privateKey).toString('base64'),
};

function start(engine: Partial<UpdateEngine> = {}, hasFeed = true) {
  const clock = createSteppedClock();
  const told = createEventsDouble();
  const calls: string[] = [];
  const surroundings = { busy: false };
  const full: UpdateEngine = {
    check: () => Promise.resolve(signedUpdate),
    fetch: () => Promise.resolve(),
    install: () => undefined,
    ...engine,
  };
  const watched: UpdateEngine = {
    check: () => (calls.push('check'), full.check()),
    fetch: (signal) => (calls.push('fetch'), full.fetch(signal)),
    install: () => {
      calls.push('install');
      full.install();
    },
  };
  const stop = new AbortController();
  const updates = new UpdatesService({
    source: hasFeed ? { key: publicKey, open: () => Promise.resolve(watched) } : null,
    isBusy: () => surroundings.busy,
    emit: told.emit,
    clock,
    log: { info: () => undefined, report: () => '0123abcd' },
  });
  const running = updates.run(stop.signal);
  return { clock, told, calls, surroundings, stop, running, updates };
}

describe('updates', () => {
  it('are off without a feed', async () => {
    const { updates, running, calls } = start({}, false);
    await running;
    await updates.look();
    expect([updates.get(), updates.wish(), updates.leave(), calls]).toEqual([
      { state: 'off' },
      false,
      false,
      [],
    ]);
  });

  it('are looked for soon after the start, fetched, told, and put in place when the user wants it', async () => {
    const { clock, updates, told, calls } = start();
    await clock.advance(19_000);
    expect(calls).toEqual([]);
    await clock.advance(62_000);
    expect([calls, updates.get()]).toEqual([['check', 'fetch'], { state: 'ready', version: '2.0.0' }]);
    expect(told.of('updates.changed')).toEqual([
      { state: 'found', version: '2.0.0' },
      { state: 'ready', version: '2.0.0' },
    ]);
    expect(updates.leave()).toBe(false);
    expect([updates.wish(), updates.leave(), updates.leave()]).toEqual([true, true, false]);
    expect(calls).toEqual(['check', 'fetch', 'install']);
  });

  it('neither fetch nor install while something else is going on', async () => {
    const { clock, updates, calls, surroundings } = start();
    surroundings.busy = true;
    await clock.advance(300_000);
    expect([calls, updates.wish()]).toEqual([[], false]);
    surroundings.busy = false;
    await clock.advance(130_000);
    expect(updates.get().state).toBe('ready');
    surroundings.busy = true;
    expect([updates.wish(), updates.leave(), calls]).toEqual([false, false, ['check', 'fetch']]);
  });

  it('stop being fetched at once when a download begins, and go on later', async () => {
    let fetches = 0;
    const fetch: UpdateEngine['fetch'] = (signal) =>
      new Promise((resolve, reject) => {
        fetches += 1;
        if (fetches > 1) resolve();
        signal.addEventListener('abort', () => {
          reject(new Error('whatever the library says'));
        });
      });
    const { clock, updates, surroundings } = start({ fetch });
    await clock.advance(90_000);
    expect([fetches, updates.get().state]).toEqual([1, 'found']);
    surroundings.busy = true;
    await updates.look();
    await clock.advance(120_000);
    expect(fetches).toBe(1);
    surroundings.busy = false;
    await clock.advance(120_000);
    expect([fetches, updates.get().state]).toEqual([2, 'ready']);
  });

  it('are not taken when nobody has signed them, and are looked for again after an hour', async () => {
    const check = vi
      .fn<UpdateEngine['check']>()
      .mockResolvedValueOnce({ ...signedUpdate, version: '2.0.1' })
      .mockResolvedValue(null);
    const { clock, updates, calls } = start({ check });
    await clock.advance(600_000);
    expect([calls, updates.get()]).toEqual([['check'], { state: 'current' }]);
    await clock.advance(3_600_000);
    expect(calls).toEqual(['check', 'check']);
  });

  it('end with the app', async () => {
    const { running, stop, calls } = start();
    stop.abort();
    await running;
    expect(calls).toEqual([]);
  });
});
