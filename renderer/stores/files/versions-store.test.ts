import { beforeEach, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { installBridge, type MemoryBridge } from '../testing/memory-bridge';
import { getVersions, loadVersions, reloadVersions } from './versions-store';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
  bridge.reply('files.versions', ({ id }) => ({ versions: [version(id)] }));
});

const version = (name: string) => ({ version: '1', name, size: 1, modifiedAt: null, modifiedBy: null });
const one = { accountId: 'a', id: '1' };
const two = { accountId: 'a', id: '2' };

it('knows the versions of the file that was asked for last', async () => {
  await loadVersions(one);
  expect(getVersions(one)).toMatchObject({ state: 'ready', value: [{ name: '1' }] });
  await loadVersions(two);
  expect(getVersions(one).state).toBe('loading');
});

it('gives up asking for one file when another is asked for', async () => {
  let aborted = false;
  bridge.reply('files.versions', ({ id }, signal) => {
    if (id === '2') return { versions: [version(id)] };
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        aborted = true;
        reject(new AppError('cancelled', 'stopped'));
      });
    });
  });
  const first = loadVersions(one);
  await loadVersions(two);
  await first;
  expect(aborted).toBe(true);
  expect(getVersions(two)).toMatchObject({ state: 'ready', value: [{ name: '2' }] });
});

it('says why there are none', async () => {
  bridge.reply('files.versions', () => {
    throw new AppError('permission-denied', 'no');
  });
  await loadVersions(one);
  expect(getVersions(one)).toMatchObject({ state: 'failed', failure: { code: 'permission-denied' } });
});

it('asks again only for what is shown', async () => {
  await loadVersions(one);
  reloadVersions(two);
  expect(bridge.requests).toHaveLength(1);
  reloadVersions(one);
  expect(bridge.requests).toHaveLength(2);
  expect(getVersions(one).state).toBe('ready');
});
