import type { ProxyConfig } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAppProxy } from './app-proxy';

let done: string[];
beforeEach(() => {
  done = [];
});

function sessionNamed(name: string, fails = false) {
  return {
    setProxy: (config: ProxyConfig) => {
      done.push(`${name} ${config.mode ?? ''} ${config.proxyRules ?? ''}`.trim());
      return fails ? Promise.reject(new Error('no proxy')) : Promise.resolve();
    },
    closeAllConnections: () => {
      done.push(`${name} closed`);
      return Promise.resolve();
    },
  };
}

describe('proxy of the app', () => {
  it('goes to every session, and closes what is open', async () => {
    const proxy = createAppProxy(() => [sessionNamed('a'), sessionNamed('b')]);
    proxy.use({ kind: 'manual', address: 'http://proxy:3128' });
    await proxy.settled();
    expect(done.sort()).toEqual([
      'a closed',
      'a fixed_servers http://proxy:3128',
      'b closed',
      'b fixed_servers http://proxy:3128',
    ]);
  });

  it('goes back to that of the system', async () => {
    const proxy = createAppProxy(() => [sessionNamed('a')]);
    proxy.use({ kind: 'none' });
    proxy.use({ kind: 'system' });
    await proxy.settled();
    expect(done.filter((line) => line !== 'a closed')).toEqual(['a direct', 'a system']);
  });

  it('makes no session for what the system does anyway, nor when nothing has changed', async () => {
    const proxy = createAppProxy(() => [sessionNamed('a')]);
    proxy.use({ kind: 'system' });
    await proxy.settled();
    expect(done).toEqual([]);
    proxy.use({ kind: 'none' });
    proxy.use({ kind: 'none' });
    await proxy.settled();
    expect(done).toEqual(['a direct', 'a closed']);
  });

  it('lets nobody believe that a proxy is in effect which is not', async () => {
    const proxy = createAppProxy(() => [sessionNamed('a', true)]);
    proxy.use({ kind: 'none' });
    await expect(proxy.settled()).rejects.toThrow('no proxy');
  });
});
