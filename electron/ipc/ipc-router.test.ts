import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channels } from '../../shared/bridge';
import { AppError } from '../../shared/errors';
import { createLog } from '../logging/log';
import { startIpcRouter, type IpcMainLike } from './ipc-router';
import type { Route } from './ipc-routes';
import { isTrustedSender, type SenderEvent } from './trusted-sender';

type Listener = Parameters<IpcMainLike['handle']>[1];

const ours: SenderEvent = { sender: { id: 1 }, senderFrame: { url: 'app://longshore/', parent: null } };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'router-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Steps {
  steps: string[];
  run?: Route['run'];
  /** Until then there are no routes. */
  ready?: Promise<unknown>;
}

/** One method, `boats.sail`, that takes a number and returns a number, and writes down which steps are reached. */
function start({ steps, run = (request) => request, ready = Promise.resolve() }: Steps) {
  const listeners = new Map<string, Listener>();
  const number = (step: string) => (raw: unknown) => {
    steps.push(step);
    if (typeof raw === 'number') return raw;
    throw new AppError('bad-request', step);
  };
  const route: Route = {
    parseRequest: number('request'),
    parseResponse: number('response'),
    run: (request, signal) => {
      steps.push('run');
      return run(request, signal);
    },
  };
  startIpcRouter({
    ipcMain: {
      handle: (channel, listener) => listeners.set(channel, listener),
      on: (channel, listener) =>
        listeners.set(channel, async (...args) => {
          listener(...args);
          await Promise.resolve();
        }),
    },
    isTrusted: (event) => {
      steps.push('sender');
      return isTrustedSender(event, 1);
    },
    routes: ready.then(() => new Map([['boats.sail', route]])),
    log: createLog({ folder, level: 'info', now: () => 0 }),
    checkResponses: true,
  });
  const send = (channel: string, event: SenderEvent, ...args: unknown[]) =>
    listeners.get(channel)?.(event, ...args);
  return {
    invoke: (event: SenderEvent, ...args: unknown[]) => send(channels.invoke, event, ...args),
    cancel: (event: SenderEvent, callId: unknown) => send(channels.cancel, event, callId),
  };
}

describe('ipc router', () => {
  it('goes through its steps in order and answers in an envelope', async () => {
    const steps: string[] = [];
    expect(await start({ steps }).invoke(ours, 'boats.sail', 'call', 7)).toEqual({ ok: true, value: 7 });
    expect(steps).toEqual(['sender', 'request', 'run', 'response']);
  });

  it('lets a question wait until there is somebody to answer it', async () => {
    const steps: string[] = [];
    let open: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (open = resolve));
    const answer = start({ steps, ready }).invoke(ours, 'boats.sail', 'call', 7);
    await new Promise((resolve) => setImmediate(resolve));
    expect(steps).toEqual(['sender']);
    open();
    expect(await answer).toEqual({ ok: true, value: 7 });
  });

  it('says so when nobody will ever answer', async () => {
    const ready = Promise.reject(new Error('broken'));
    const answer = await start({ steps: [], ready }).invoke(ours, 'boats.sail', 'call', 7);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } });
  });

  it.each([
    ['another window', { ...ours, sender: { id: 2 } }],
    ['a frame that is gone', { ...ours, senderFrame: null }],
    ['an inner frame', { ...ours, senderFrame: { url: 'app://longshore/', parent: {} } }],
    ['another origin', { ...ours, senderFrame: { url: 'https://longshore/', parent: null } }],
    ['a look-alike origin', { ...ours, senderFrame: { url: 'app://longshore.evil/', parent: null } }],
  ])('refuses %s before it looks at anything', async (_who, event) => {
    const steps: string[] = [];
    const answer = await start({ steps }).invoke(event, 'boats.sail', 'call', 7);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'permission-denied' } });
    expect(steps).toEqual(['sender']);
  });

  it.each([
    ['an unknown method', ['boats.sink', 'call', 7], ['sender']],
    ['an inherited name', ['constructor', 'call', 7], ['sender']],
    ['no name', [undefined, 'call', 7], ['sender']],
    ['an invalid request', ['boats.sail', 'call', 'seven'], ['sender', 'request']],
    ['no call id', ['boats.sail', undefined, 7], ['sender', 'request']],
    ['an endless call id', ['boats.sail', 'x'.repeat(65), 7], ['sender', 'request']],
  ])('refuses %s as a bad request', async (_what, args, expectedSteps) => {
    const steps: string[] = [];
    const answer = await start({ steps }).invoke(ours, ...args);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
    expect(steps).toEqual(expectedSteps);
  });

  it('refuses a response that breaks the contract', async () => {
    const answer = await start({ steps: [], run: () => 'seven' }).invoke(ours, 'boats.sail', 'call', 7);
    expect(answer).toMatchObject({ ok: false });
  });

  it('cancels the call that is named, for our window only', async () => {
    const untilAborted: Route['run'] = (_request, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new AppError('cancelled', 'stopped'));
        });
      });
    const router = start({ steps: [], run: untilAborted });
    const first = router.invoke(ours, 'boats.sail', 'first', 1);
    const twin = await router.invoke(ours, 'boats.sail', 'first', 1);
    expect(twin).toMatchObject({ failure: { code: 'bad-request' } });
    let done = false;
    void first?.then(() => (done = true));
    await router.cancel({ ...ours, sender: { id: 2 } }, 'first');
    await router.cancel(ours, 'second');
    expect(done).toBe(false);
    await router.cancel(ours, 'first');
    expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });

  it('gives every failure an id that finds its line in the log, and no stack or cause', async () => {
    const fail = () => {
      throw Object.assign(new Error('boom'), { token: 'hunter2' });
    };
    const answer = await start({ steps: [], run: fail }).invoke(ours, 'boats.sail', 'call', 7);
    expect(answer).toEqual({
      ok: false,
      failure: {
        code: 'internal',
        message: 'boom',
        details: {},
        errorId: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown,
      },
    });
    const line: unknown = JSON.parse(readFileSync(join(folder, 'longshore.log'), 'utf8'));
    expect(answer).toMatchObject({ failure: { errorId: Reflect.get(Object(line), 'errorId') as unknown } });
    expect(line).toMatchObject({ level: 'error', event: 'ipc.failed', method: 'boats.sail' });
    expect(JSON.stringify(line)).not.toContain('hunter2');
  });

  it('keeps what a failure knows', async () => {
    const fail = () => {
      throw new AppError('rate-limited', 'slow down', { details: { host: 'x.example' }, retryAfterMs: 900 });
    };
    expect(await start({ steps: [], run: fail }).invoke(ours, 'boats.sail', 'call', 7)).toMatchObject({
      failure: { code: 'rate-limited', details: { host: 'x.example' }, retryAfterMs: 900 },
    });
  });
});
