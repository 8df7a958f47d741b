import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  it('keeps what is appended, in order', () => {
    const lines = open();
    expect(lines.initial).toEqual([]);
    lines.append({ n: 1 });
    lines.append({ n: 2 });
    expect(open().initial).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('drops a last line that a crash cut short, and appends after the one before', () => {
    writeFileSync(path(), '{"n":1}\n{"n":2');
    const lines = open();
    expect(lines.initial).toEqual([{ n: 1 }]);
    lines.append({ n: 3 });
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

  it('replaces everything in one go', () => {
    const lines = open();
    lines.append({ n: 1 });
    lines.rewrite([{ n: 7 }, { n: 8 }]);
    lines.append({ n: 9 });
    expect(open().initial).toEqual([{ n: 7 }, { n: 8 }, { n: 9 }]);
    expect(readdirSync(folder)).toEqual(['log.jsonl']);
  });

  it('says why it cannot write', () => {
    const lines = open(join(folder, 'missing'));
    expect(() => {
      lines.append({ n: 1 });
    }).toThrow(expect.objectContaining({ code: 'not-writable' }));
  });
});
