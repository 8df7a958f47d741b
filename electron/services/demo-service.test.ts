import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryPlace } from '../providers/memory/memory-place';
import { createMemoryProvider } from '../providers/memory/memory-provider';
import { createDemoService } from './demo-service';
import { createAccountsBench, rightPassword, type AccountsBench } from './testing/accounts-bench';

let bench: AccountsBench;
const { signal } = new AbortController();

beforeEach(() => {
  bench = createAccountsBench((_login, accountId) => createMemoryProvider(new MemoryPlace(), accountId));
});
afterEach(() => {
  bench.close();
});

function start(failures: Error[] = [], oraclePassword = rightPassword) {
  const calls: string[] = [];
  const events: unknown[] = [];
  const accounts = bench.start();
  const demo = createDemoService({
    accounts,
    emit: (name, payload) => events.push({ name, payload }),
    switchFault: (faults, of, on) =>
      on ? [...faults, of] : faults.filter(({ fault }) => fault !== of.fault),
    startServices: () => {
      calls.push('start');
      const failure = failures.shift();
      if (failure !== undefined) return Promise.reject(failure);
      return Promise.resolve({
        acronis: {
          cloudAddress: 'http://127.0.0.1:1',
          login: 'harbour@demo.invalid',
          password: rightPassword,
        },
        oracle: { instanceAddress: 'http://127.0.0.1:2', userName: 'user.aa', password: oraclePassword },
        sweeppea: { serviceAddress: 'http://127.0.0.1:3', apiKey: `quayside:${rightPassword}` },
        setFaults: (faults) => {
          calls.push(faults.map(({ fault }) => fault).join());
        },
        close: () => {
          calls.push('close');
          return Promise.resolve();
        },
      });
    },
  });
  return { demo, accounts, calls, events };
}

describe('demo', () => {
  it('starts the services once and adds an account of each, in order and each of its own colour', async () => {
    const { demo, accounts, calls } = start();
    expect(demo.get()).toEqual({ running: false, faults: [] });
    await Promise.all([demo.start(signal), demo.start(signal)]);
    expect(demo.get()).toEqual({ running: true, faults: [] });
    expect(calls).toEqual(['start']);
    const demoAccount = { demo: true, remembered: false };
    expect(accounts.list().accounts).toMatchObject([
      { ...demoAccount, name: 'Anna', service: 'acronis', colour: 'teal', userName: 'harbour@demo.invalid' },
      { ...demoAccount, name: 'Team', service: 'oracle', colour: 'orange', userName: 'user.aa' },
      { ...demoAccount, name: 'Shop', service: 'sweeppea', colour: 'violet', userName: 'quayside' },
    ]);
  });

  it('adds an account again that was removed', async () => {
    const { demo, accounts } = start();
    await demo.start(signal);
    await accounts.remove(accounts.list().accounts[0]?.id ?? '');
    await demo.start(signal);
    expect(accounts.list().accounts.map(({ name }) => name)).toEqual(['Team', 'Shop', 'Anna']);
  });

  it('adds the others when one service refuses, and says why', async () => {
    const { demo, accounts } = start([], 'wrong');
    await expect(demo.start(signal)).rejects.toMatchObject({ code: 'signed-out' });
    expect(accounts.list().accounts.map(({ name }) => name)).toEqual(['Anna', 'Shop']);
    expect(demo.get()).toEqual({ running: false, faults: [] });
  });

  it('can be tried again after it failed', async () => {
    const { demo } = start([new Error('no port')]);
    await expect(demo.start(signal)).rejects.toThrow('no port');
    expect(await demo.start(signal)).toEqual({ running: true, faults: [] });
  });

  it('stops the services', async () => {
    const { demo, calls } = start();
    await demo.stop();
    await demo.start(signal);
    await demo.stop();
    expect(calls).toEqual(['start', 'close']);
    expect(demo.get()).toEqual({ running: false, faults: [] });
  });

  it('tells the services which faults are on', async () => {
    const { demo, calls, events } = start();
    await demo.start(signal);
    await demo.setFault({ service: 'oracle', fault: 'slow' }, true);
    expect(events.at(-1)).toEqual({
      name: 'demo.changed',
      payload: { running: true, faults: [{ service: 'oracle', fault: 'slow' }] },
    });
    expect(await demo.setFault({ service: 'oracle', fault: 'rate-limit' }, true)).toMatchObject({
      faults: [{ fault: 'slow' }, { fault: 'rate-limit' }],
    });
    await demo.setFault({ service: 'oracle', fault: 'slow' }, false);
    expect(await demo.resetFaults()).toEqual({ running: true, faults: [] });
    expect(calls).toEqual(['start', 'slow', 'slow,rate-limit', 'rate-limit', '']);
  });

  it('has no faults while it does not run', async () => {
    const { demo, calls } = start();
    const unsupported = expect.objectContaining({ code: 'unsupported' }) as unknown;
    await expect(demo.setFault({ service: 'oracle', fault: 'slow' }, true)).rejects.toEqual(unsupported);
    await demo.start(signal);
    await demo.setFault({ service: 'oracle', fault: 'slow' }, true);
    await demo.stop();
    expect(demo.get()).toEqual({ running: false, faults: [] });
    await expect(demo.resetFaults()).rejects.toEqual(unsupported);
    expect(calls).toEqual(['start', 'slow', 'close']);
  });
});
