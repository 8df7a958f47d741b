import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { startAcronisServer, type AcronisServer } from '../../demo/acronis/acronis-server';
import { createNodeTransport } from '../../http/transport/node-transport';
import type { HttpResponse, Transport } from '../../http/transport/transport';
import { answerMutations, createMutatingTransport } from '../testing/mutated-answers';
import { bytesOf } from '../testing/provider-probes';
import { acronisForm, probeDependencies } from '../testing/sign-in-probes';
import { acronisService } from './acronis-provider';

/* Whatever a bulk delete is answered with: an error of ours, or files that were asked for. */

const { signal } = new AbortController();
const login = 'empty@demo.invalid';
let server: AcronisServer;

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', fileSize: 100 });
});
afterAll(() => server.close());

async function signedIn(transport: Transport) {
  const dependencies = probeDependencies({ transport, timeouts: { headersMs: 1000, idleMs: 1000 } });
  const { provider } = await acronisService.signIn(acronisForm(server.origin, login), dependencies, signal);
  const { removeMany } = provider;
  if (removeMany === undefined) throw new Error('a bulk delete expected');
  return (ids: readonly string[]) => removeMany(ids, signal).catch((error: unknown) => error);
}

function expectHonest(end: unknown, asked: readonly string[]): void {
  if (end instanceof AppError) {
    expect(end.code).not.toBe('internal');
    return;
  }
  expect(Array.isArray(end) && new Set(end).size === end.length).toBe(true);
  expect(asked).toEqual(expect.arrayContaining(end as string[]));
}

it('names only what was asked for, whatever becomes of an answer that was right', async () => {
  const { transport, mutate } = createMutatingTransport(createNodeTransport());
  const removeMany = await signedIn(transport);
  await fc.assert(
    fc.asyncProperty(answerMutations, async (mutation) => {
      const ids = [1, 2, 3].map((n) => server.addFile(login, { name: `${n}.txt`, content: bytesOf(n) }).id);
      mutate(mutation);
      const end = await removeMany(ids);
      mutate(null);
      expectHonest(end, ids);
    }),
    { numRuns: 200, interruptAfterTimeLimit: 20_000 },
  );
}, 60_000);

it('names only what was asked for, and all that the list names of it, whatever the list', async () => {
  let deleted: unknown = [];
  const inner = createNodeTransport();
  const removeMany = await signedIn((request) =>
    request.method === 'DELETE' ? Promise.resolve(jsonAnswer({ deleted })) : inner(request),
  );
  const asked = ['a', 'b', 'constructor', '__proto__'];
  const id = fc.oneof(fc.constantFrom(...asked), fc.string(), fc.jsonValue({ maxDepth: 1 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.record({ id }), fc.record({ id, cert: fc.string() }), fc.jsonValue())),
      async (list) => {
        deleted = list;
        const end = await removeMany(asked);
        expect(end).toEqual(asked.filter((one) => list.some((entry) => idOf(entry) === one)));
      },
    ),
    { numRuns: 300 },
  );
});

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry) && 'id' in entry
    ? entry.id
    : undefined;
}

function jsonAnswer(value: unknown): HttpResponse {
  const body = Buffer.from(JSON.stringify(value));
  return {
    status: 200,
    headers: new Map([['content-type', 'application/json']]),
    body: (async function* () {
      await Promise.resolve();
      yield body;
    })(),
    discard: () => undefined,
  };
}
