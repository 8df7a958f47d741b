import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { channels } from '../../shared/bridge';
import { methods } from '../../shared/contract';
import { failureSchema } from '../../shared/failures';
import { startIpcRouter, type IpcMainLike } from './ipc-router';
import { toRoute, type Route } from './ipc-routes';
import type { SenderEvent } from './trusted-sender';

type Listener = Parameters<IpcMainLike['handle']>[1];

const ours: SenderEvent = { sender: { id: 1 }, senderFrame: { url: 'app://longshore/', parent: null } };
const envelopeSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema.and(z.object({ errorId: z.string() })) }),
]);

const contract: Record<string, Record<string, { request: z.ZodType; response: z.ZodType }>> = methods;
const names = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}`),
);

/** A router over the whole contract, whose handlers check that what reaches them has passed the schema. */
function start() {
  const reached: string[] = [];
  const listeners = new Map<string, Listener>();
  const routes = new Map<string, Route>();
  for (const name of names) {
    const [noun = '', verb = ''] = name.split('.');
    const schemas = contract[noun]?.[verb];
    if (schemas === undefined) throw new Error(name);
    routes.set(
      name,
      toRoute(name, schemas, (request) => {
        if (typeof request !== 'object' || request === null) throw new Error('not parsed');
        reached.push(name);
        return {};
      }),
    );
  }
  startIpcRouter({
    ipcMain: {
      handle: (channel, listener) => void listeners.set(channel, listener),
      on: (channel, listener) =>
        void listeners.set(channel, async (...args) => {
          listener(...args);
          await Promise.resolve();
        }),
    },
    isTrusted: () => true,
    routes: Promise.resolve(routes),
    log: { report: () => '0123abcd' },
    checkResponses: false,
  });
  const send = (...args: unknown[]) => listeners.get(channels.invoke)?.(ours, ...args);
  const cancel = (id: unknown) => listeners.get(channels.cancel)?.(ours, id);
  return { reached, send, cancel };
}

/* Names of fields that requests have, so that some of what is made up comes close. */
const fields = fc.constantFrom(
  'accountId',
  'accountIds',
  'id',
  'ids',
  'folderId',
  'cursor',
  'entries',
  'kind',
  'name',
  'form',
  'service',
  'password',
  'planId',
  'preflightId',
  'transferIds',
  'text',
  'url',
  'settings',
  'typedNumber',
  '__proto__',
  'constructor',
);
const { value: request } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(null, undefined, NaN, Infinity, -1, 0, 2 ** 53, true, '', '../..', 'x'.repeat(70_000)),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fields, tie('value'), { maxKeys: 6 }),
    fc.constantFrom(new Date(0), new Map([[1, 2]]), new Uint8Array(3), Symbol.iterator, () => 0),
  ),
}));

describe('requests of any kind', () => {
  it('are answered with an envelope; a refusal says what is wrong and bears an id', async () => {
    const { send } = start();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), request, fc.uuid(), async (name, body, callId) => {
        const envelope = envelopeSchema.parse(await send(name, callId, body));
        if (!envelope.ok) expect(envelope.failure.code).toBe('bad-request');
      }),
      { numRuns: 1500 },
    );
  });

  it('reach nothing under a name that is no method, nor with an odd call id', async () => {
    const { send, reached } = start();
    const odd = fc.oneof(
      request,
      fc.constantFrom('__proto__', 'constructor', 'toString', 'accounts', 'accounts.'),
    );
    await fc.assert(
      fc.asyncProperty(odd, odd, async (name, callId) => {
        const isMethod = names.some((known) => known === name);
        const envelope = envelopeSchema.parse(await send(name, callId, {}));
        if (!isMethod) expect(envelope.ok).toBe(false);
      }),
    );
    expect(reached).toEqual([]);
  });

  it('can be cancelled with anything', async () => {
    const { cancel } = start();
    await fc.assert(
      fc.asyncProperty(request, async (id) => {
        await cancel(id);
      }),
    );
  });
});
