import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeletionRun, PlannedItem } from '../../../shared/deletions';
import { startAcronisServer, type AcronisServer } from '../../demo/acronis/acronis-server';
import { createNodeTransport } from '../../http/transport/node-transport';
import { acronisService } from '../../providers/acronis/acronis-provider';
import type { Clock, Provider } from '../../providers/provider';
import { acronisForm } from '../../providers/testing/sign-in-probes';
import { createDeletionsService } from '../deletions-service';
import { systemClock } from '../system-clock';
import {
  createAccountsDouble,
  createEventsDouble,
  createIds,
  createReceiptsDouble,
  logDouble,
  noFolderCopies,
} from './service-doubles';

/* A thousand deletes at a service that fails in every way that it knows. What counts: each result says what is true. */

const login = 'empty@demo.invalid';
const total = 1000;
const { signal } = new AbortController();
let server: AcronisServer;

beforeEach(async () => {
  server = await startAcronisServer({ seed: 'test' });
});
afterEach(() => server.close());

/** Waits of the provider are noted, not waited for. */
async function openProvider(waits: number[]): Promise<Provider> {
  const clock: Clock = {
    now: () => Date.now(),
    sleep: (ms) => (waits.push(ms), Promise.resolve()),
  };
  const log = { info: () => undefined, warn: () => undefined };
  const timeouts = { headersMs: 2000 };
  const dependencies = { accountId: 'anna', transport: createNodeTransport(), clock, log, timeouts };
  return (await acronisService.signIn(acronisForm(server.origin, login), dependencies, signal)).provider;
}

async function listed(provider: Provider): Promise<PlannedItem[]> {
  const items: PlannedItem[] = [];
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    const page = await provider.list(null, cursor, signal);
    for (const { id, name, kind, size, modifiedAt, version, certificate, forSigning } of page.entries) {
      const hasCertificate = certificate !== null;
      items.push({ id, name, kind, size, modifiedAt, version, forSigning, hasCertificate });
    }
    cursor = page.cursor;
  }
  return items;
}

async function deleteAll(provider: Provider, items: PlannedItem[]): Promise<DeletionRun> {
  const history = createReceiptsDouble();
  const service = createDeletionsService({
    accounts: createAccountsDouble({ anna: provider }, server.origin),
    history,
    transfers: { ...noFolderCopies, saveCopy: () => Promise.reject(new Error('nobody asked for a copy')) },
    settings: { get: () => ({ graceSeconds: 0 }) },
    emit: createEventsDouble().emit,
    log: logDouble,
    clock: systemClock,
    newId: createIds(),
  });
  const { id } = service.plan({ accountId: 'anna', items, wholePlace: true });
  service.run({ planId: id, typedNumber: total, saveCopyFirst: false });
  await vi.waitFor(() => {
    expect(service.list().runs).toMatchObject([{ state: 'done' }]);
  }, 50_000);
  const [run] = service.list().runs;
  if (run === undefined) throw new Error('a run expected');
  expect([history.receipts.length, history.settled.size]).toEqual([
    deletesSentFor().size,
    deletesSentFor().size,
  ]);
  return run;
}

/** Does the result say that the file is not there any more? */
const isSaidGone = (kind: string) => kind === 'deleted' || kind === 'already-gone';

/** How often a delete was sent, by file. */
function deletesSentFor(): Map<string, number> {
  const sent = new Map<string, number>();
  for (const { method, path } of server.log())
    if (method === 'DELETE') sent.set(path, (sent.get(path) ?? 0) + 1);
  return sent;
}

/** One rule each, so that no file meets two of them. */
const passing = Array.from({ length: 10 }, (_, n) => [
  { route: 'delete', nth: 300 + 7 * n, status: 429, retryAfter: 7 } as const,
  { route: 'delete', nth: 400 + 7 * n, status: 503 } as const,
]).flat();
const lasting = [
  { route: 'delete', nth: 20, times: 40, status: 403 },
  { route: 'delete', nth: 100, times: 30, status: 404 },
  { route: 'delete', nth: 200, times: 30, status: 409 },
  { route: 'delete', nth: 500, times: 20, status: 500 },
  { route: 'delete', nth: 600, times: 3, status: 'no-answer' },
  { route: 'delete', nth: 700, times: 3, status: 'no-answer-after-delete' },
  { route: 'info', nth: 900, times: 10, status: 403 },
] as const;

it(
  'gives each of 1,000 items its true result, and sends nothing blindly again',
  { timeout: 60_000 },
  async () => {
    for (let n = 0; n < total; n += 1)
      server.addFile(login, { name: `log ${n}.txt`, content: Buffer.from(`${n}`), forSigning: true });
    const waits: number[] = [];
    const provider = await openProvider(waits);
    const items = await listed(provider);
    expect(items).toHaveLength(total);
    for (const { id } of items.slice(0, 9)) server.removeFile(id);
    const seen = items.map((item, n) => (n >= 10 && n < 18 ? { ...item, size: 99 } : item));
    server.clearLog();
    server.set({ fault: [...passing, ...lasting] });

    const { results, counts } = await deleteAll(provider, seen);

    const left = new Set(server.files(login).map(({ id }) => id));
    expect(new Set(results.map(({ id }) => id)).size).toBe(total);
    const untrue = results.filter(({ id, result: { kind } }) => left.has(id) === isSaidGone(kind));
    expect(untrue).toEqual([]);
    expect(counts).toMatchObject({ 'already-gone': 9, changed: 8, unclear: 0, cancelled: 0 });
    const refusals = new Map<string, number>();
    for (const { result } of results)
      if (result.kind === 'refused')
        refusals.set(result.failure.code, (refusals.get(result.failure.code) ?? 0) + 1);
    expect(Object.fromEntries(refusals)).toEqual({
      'permission-denied': 50,
      protocol: 30,
      locked: 30,
      unavailable: 20,
      timeout: 3,
    });
    expect(waits.filter((ms) => ms === 7000)).toHaveLength(10);
    const again = [...deletesSentFor().values()].filter((times) => times > 1);
    expect(again.reduce((sum, times) => sum + times - 1, 0)).toBe(20);
  },
);
