import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Preview } from '../../shared/previews';
import { installBridge, type MemoryBridge } from './testing/memory-bridge';
import { getPreview, holdPreview, loadPreview, previewKey } from './previews-store';

const idOf = (id: string): string => `p${id.padStart(40, '0')}`;
const preview = (id: string): Preview => ({
  kind: 'text',
  id: idOf(id),
  url: `preview://${idOf(id)}/text`,
  cut: false,
  dimensions: null,
});
const file = (id: string) => ({ accountId: 'a', id, version: null, size: 1, modifiedAt: 1 });

let bridge: MemoryBridge;
let stop: () => void;
beforeEach(() => {
  bridge = installBridge();
  bridge.reply('previews.open', ({ id }) => preview(id));
  bridge.reply('previews.close', () => ({}));
  stop = holdPreview();
});
afterEach(() => {
  stop();
});

const asked = () => bridge.requests.map(({ name, request }) => [name, request]);

it('asks once for the same contents, and again when they have changed', async () => {
  await Promise.all([loadPreview(file('1')), loadPreview(file('1'))]);
  await loadPreview(file('1'));
  expect(asked()).toEqual([['previews.open', { accountId: 'a', id: '1' }]]);
  expect(getPreview(previewKey(file('1')))).toMatchObject({ state: 'ready' });
  expect(getPreview(previewKey({ ...file('1'), modifiedAt: 2 }))).toEqual({ state: 'idle' });
  await loadPreview({ ...file('1'), modifiedAt: 2 });
  expect(asked().slice(1)).toEqual([
    ['previews.close', { id: idOf('1') }],
    ['previews.open', { accountId: 'a', id: '1' }],
  ]);
});

it('gives up one file when another is asked for', async () => {
  let aborted = false;
  bridge.reply('previews.open', ({ id }, signal) => {
    if (id === '2') return preview('2');
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        aborted = true;
        reject(new AppError('cancelled', 'stopped'));
      });
    });
  });
  const first = loadPreview(file('1'));
  await loadPreview(file('2'));
  await first;
  expect(aborted).toBe(true);
  expect(getPreview(previewKey(file('2'))).state).toBe('ready');
});

it('says why there is none, and tries again', async () => {
  bridge.reply('previews.open', () => {
    throw new AppError('offline', 'no');
  });
  await loadPreview(file('1'));
  expect(getPreview(previewKey(file('1')))).toMatchObject({ state: 'failed', failure: { code: 'offline' } });
  bridge.reply('previews.open', ({ id }) => preview(id));
  await loadPreview(file('1'));
  expect(getPreview(previewKey(file('1'))).state).toBe('ready');
});

it('forgets it when the last one stops looking', async () => {
  const stopAnother = holdPreview();
  await loadPreview(file('1'));
  stopAnother();
  expect(getPreview(previewKey(file('1'))).state).toBe('ready');
  stop();
  expect(getPreview(previewKey(file('1'))).state).toBe('idle');
  expect(asked().at(-1)).toEqual(['previews.close', { id: idOf('1') }]);
  stop = holdPreview();
});
