import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openJournal } from './journal-file';
import { openJsonLines } from './json-lines';
import { createJsonStoreOpener, type StoreDefinition } from './json-store';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stores-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const recordSchema = z.object({ id: z.number(), name: z.string() });
type Item = z.output<typeof recordSchema>;
const records: Item[] = Array.from({ length: 20 }, (_, id) => ({ id, name: `harbour "${id}" ü\n` }));
const lines = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));

/** What a bad disk, a power cut or an editor does to a file. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('zeros' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 200 }) }),
  fc.record({
    kind: fc.constant('bytes' as const),
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }),
  }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('all' as const), bytes: fc.uint8Array({ maxLength: 400 }) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Buffer, how: Damage): Buffer {
  if (how.kind === 'all') return Buffer.from(how.bytes);
  const at = how.at % bytes.length;
  const copy = Buffer.from(bytes);
  if (how.kind === 'cut') return copy.subarray(0, at);
  if (how.kind === 'drop') return Buffer.concat([copy.subarray(0, at), copy.subarray(at + how.count)]);
  copy.set((how.kind === 'zeros' ? Buffer.alloc(how.count) : how.bytes).subarray(0, copy.length - at), at);
  return copy;
}

/** The readable records in their order, and nothing that was not there but where bytes happen to make another record. */
function expectSubset(found: readonly Item[], bytes: Buffer): void {
  const there = bytes.toString('utf8').split('\n');
  for (const record of found)
    expect(there.map((line) => line.trim())).toContain(JSON.stringify(record).trim());
}

const notices: unknown[] = [];
const options = () => ({
  folder,
  name: 'items',
  schema: recordSchema,
  now: () => 1,
  onSetAside: (notice: unknown) => void notices.push(notice),
});
const put = (name: string, bytes: Uint8Array) => {
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
  writeFileSync(join(folder, name), bytes);
};
const whole = (text: string) => /^\s*$|^\{"id":\d+,"name":"(?:[^"\\\0]|\\.)*"\}$/.test(text);

describe('a file of lines, damaged anyhow', () => {
  it('is opened, keeps every line that is whole, and goes on', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const bytes = damaged(lines, how);
        put('items.jsonl', bytes);
        const opened = openJsonLines(options());
        if (bytes.toString('utf8').split('\n').every(whole)) expectSubset(opened.initial, bytes);
        await opened.append({ id: 99, name: 'new' });
        expect(openJsonLines(options()).initial).toEqual([...opened.initial, { id: 99, name: 'new' }]);
      }),
      { numRuns: 150 },
    );
  });

  it('is never thrown away', () => {
    fc.assert(
      fc.property(damage, (how) => {
        const bytes = damaged(lines, how);
        put('items.jsonl', bytes);
        const { initial } = openJsonLines(options());
        const kept = readdirSync(folder).some((name) => readFileSync(join(folder, name)).equals(bytes));
        const lost = bytes.toString('utf8').split('\n').slice(0, -1).length - initial.length;
        expect(kept || lost <= 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a journal, damaged anyhow', () => {
  it('is opened, keeps what can be read, and goes on', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        put('items.jsonl', damaged(lines, how));
        const now: Item[] = [];
        const journal = openJournal({ ...options(), snapshot: () => now });
        now.push(...journal.initial, { id: 99, name: 'new' });
        journal.note({ id: 99, name: 'new' });
        await journal.flush();
        await journal.close();
        const again = openJournal({ ...options(), snapshot: () => now });
        expect(again.initial).toEqual(now);
        await again.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe('a store, damaged anyhow', () => {
  const definition: StoreDefinition<readonly Item[]> = {
    name: 'items',
    schema: z.array(recordSchema).readonly(),
    version: 2,
    defaults: [],
    migrate: (data) => data,
  };
  const open = () =>
    createJsonStoreOpener({
      folder,
      openFile: (cwd, configName) => new Conf({ cwd, configName, projectName: 'longshore' }),
      now: () => 1,
      onSetAside: () => undefined,
    })(definition);
  const document = Buffer.from(JSON.stringify({ version: 2, data: records }));

  it('is opened with its value, with the defaults, or not touched; and can be written', () => {
    fc.assert(
      fc.property(damage, (how) => {
        const bytes = damaged(document, how);
        put('items.json', bytes);
        const store = open();
        const [first] = records;
        if (store.get().length === 0)
          expect(readdirSync(folder).some((name) => readFileSync(join(folder, name)).equals(bytes))).toBe(
            true,
          );
        store.set(first === undefined ? [] : [first]);
        expect(open().get()).toEqual([first]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['any JSON', fc.jsonValue()],
    ['any version', fc.record({ version: fc.jsonValue(), data: fc.constant(records) })],
    ['any data', fc.record({ version: fc.constantFrom(1, 2), data: fc.jsonValue() })],
  ])('is opened with %s in it', (_what, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        put('items.json', Buffer.from(JSON.stringify(value)));
        expect(() => open()).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
