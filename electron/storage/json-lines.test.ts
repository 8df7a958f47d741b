import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openJsonLines } from './json-lines';
import type { StoreNotice } from './set-aside';

let folder: string;
let notices: StoreNotice[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-lines-'));
  notices = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'log.jsonl');
const open = (inFolder = folder) =>
  openJsonLines({
    folder: inFolder,
    name: 'log',
    schema: z.object({ n: z.number() }),
    now: () => 5,
    onSetAside: (notice) => notices.push(notice),
  });

describe('json lines', () => {
  it('keeps what is appended, in order', async () => {
    const lines = open();
    expect(lines.initial).toEqual([]);
    await lines.append({ n: 1 });
    await lines.append({ n: 2 });
    expect(open().initial).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('drops a last line that a crash cut short, and appends after the one before', async () => {
    writeFileSync(path(), '{"n":1}\n{"n":2');
    const lines = open();
    expect(lines.initial).toEqual([{ n: 1 }]);
    await lines.append({ n: 3 });
    expect(readFileSync(path(), 'utf8')).toBe('{"n":1}\n{"n":3}\n');
    expect(notices).toEqual([]);
  });

  it.each([
    ['zeroed in the middle', '{"n":1}\n\0\0\0\0\n{"n":3}\n'],
    ['of another shape', '{"n":1}\n{"m":2}\n{"n":3}\n'],
  ])('goes on with the readable lines and sets a copy aside when one is %s', (_what, content) => {
    writeFileSync(path(), content);
    expect(open().initial).toEqual([{ n: 1 }, { n: 3 }]);
    expect(notices).toEqual([{ store: 'log', setAsideAs: 'log.corrupt-5.jsonl' }]);
    expect(readFileSync(join(folder, 'log.corrupt-5.jsonl'), 'utf8')).toBe(content);
    expect(readFileSync(path(), 'utf8')).toBe('{"n":1}\n{"n":3}\n');
  });

  it('replaces everything in one go', async () => {
    const lines = open();
    await lines.append({ n: 1 });
    await lines.rewrite([{ n: 7 }, { n: 8 }]);
    await lines.append({ n: 9 });
    expect(open().initial).toEqual([{ n: 7 }, { n: 8 }, { n: 9 }]);
    expect(readdirSync(folder)).toEqual(['log.jsonl']);
  });

  it('keeps the order of what is asked for at once, also around a rewrite', async () => {
    const lines = open();
    await Promise.all([
      ...[1, 2, 3].map((n) => lines.append({ n })),
      lines.rewrite([{ n: 10 }]),
      ...[11, 12].map((n) => lines.append({ n })),
      lines.appendAll([{ n: 13 }, { n: 14 }]),
    ]);
    expect(open().initial.map(({ n }) => n)).toEqual([10, 11, 12, 13, 14]);
  });

  it('keeps the order of what is asked for while it writes', async () => {
    const lines = open();
    const many = Array.from({ length: 100_000 }, () => ({ n: 0 }));
    const written = [lines.appendAll(many)];
    for (const n of [1, 2, 3]) {
      await nextTurn();
      written.push(lines.append({ n }));
    }
    await Promise.all(written);
    expect(open().initial.slice(-4)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('resolves only when the line is on disk', async () => {
    const lines = open();
    for (const n of [1, 2, 3])
      await Promise.all([
        lines.append({ n }).then(() => {
          expect(readFileSync(path(), 'utf8')).toContain(`{"n":${n}}\n`);
        }),
        lines.append({ n: n + 10 }),
      ]);
  });

  it('goes on after a write that failed, of which nothing is left', async () => {
    const missing = join(folder, 'later');
    const lines = open(missing);
    const failed = [lines.append({ n: 1 }), lines.append({ n: 2 })];
    expect((await Promise.allSettled(failed)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    mkdirSync(missing);
    await lines.append({ n: 3 });
    expect(open(missing).initial).toEqual([{ n: 3 }]);
  });

  it('says why it cannot write', async () => {
    const lines = open(join(folder, 'missing'));
    await expect(lines.append({ n: 1 })).rejects.toMatchObject({ code: 'not-writable' });
  });
});
