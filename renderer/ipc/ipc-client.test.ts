import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { installBridge, type MemoryBridge } from '../stores/testing/memory-bridge';
import { call, subscribe, type EventListeners } from './ipc-client';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
});

describe('call', () => {
  it('opens the envelope', async () => {
    bridge.reply('demo.get', () => ({ running: true, faults: [] }));
    await expect(call('demo.get', {})).resolves.toEqual({ running: true, faults: [] });
  });

  it('rejects with the error of the main process', async () => {
    bridge.reply('files.list', () => {
      throw new AppError('signed-out', 'token refused', { details: { reason: 'expired' } });
    });
    const answer = call('files.list', { accountId: 'a', folderId: null, cursor: null });
    await expect(answer).rejects.toMatchObject({ code: 'signed-out', details: { reason: 'expired' } });
  });

  it('turns anything else that goes wrong into an AppError', async () => {
    Object.assign(bridge, { invoke: () => Promise.reject(new TypeError('gone')) });
    await expect(call('demo.get', {})).rejects.toMatchObject({ name: 'AppError', code: 'internal' });
  });

  it('refuses an answer without an envelope', async () => {
    Object.assign(bridge, { invoke: () => Promise.resolve({ running: true }) });
    await expect(call('demo.get', {})).rejects.toMatchObject({ code: 'internal' });
  });

  it('never uses an id twice', async () => {
    const ids: string[] = [];
    Object.assign(bridge, {
      invoke: (_name: string, callId: string) => {
        ids.push(callId);
        return Promise.resolve({ ok: true, value: {} });
      },
    });
    await Promise.all([call('demo.get', {}), call('demo.get', {}), call('system.info', {})]);
    expect(new Set(ids).size).toBe(3);
  });

  it('tells the main process when it is cancelled', async () => {
    bridge.reply(
      'demo.get',
      (_request, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new AppError('cancelled', 'stopped'));
          });
        }),
    );
    const controller = new AbortController();
    const answer = call('demo.get', {}, controller.signal);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('asks nothing when it is cancelled before it begins', async () => {
    await expect(call('demo.get', {}, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect(bridge.requests).toEqual([]);
  });
});

describe('subscribe', () => {
  it('hands each event to its listener, ignores unknown ones, and stops', () => {
    const heard: number[] = [];
    const ignore = (): void => undefined;
    const listeners: EventListeners = {
      'accounts.changed': ignore,
      'files.changed': ignore,
      'transfers.changed': ignore,
      'staging.changed': ignore,
      'deletions.changed': ignore,
      'history.changed': ({ revision }) => heard.push(revision),
      'places.changed': ignore,
      'settings.changed': ignore,
      'demo.changed': ignore,
      'system.commandChosen': ignore,
      'system.woke': ignore,
      'updates.changed': ignore,
    };
    let listener: (name: string, payload: unknown) => void = ignore;
    Object.assign(bridge, {
      onEvent: (given: typeof listener) => {
        listener = given;
        return () => {
          listener = ignore;
        };
      },
    });
    const stop = subscribe(listeners);
    listener('history.changed', { revision: 7 });
    listener('weather.changed', { revision: 8 });
    stop();
    listener('history.changed', { revision: 9 });
    expect(heard).toEqual([7]);
  });
});
