import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openJournal, type Journal } from './journal-file';
import type { StoreNotice } from './set-aside';
import { denyWriting } from './testing/denied-folder';

interface Step {
  n: number;
  filler?: string | undefined;
}

let folder: string;
let notices: StoreNotice[];
let snapshot: Step[];
let opened: Journal<Step>[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  notices = [];
  opened = [];
  snapshot = [{ n: 100 }];
});
afterEach(async () => {
  await Promise.all(opened.map((journal) => journal.close()));
  rmSync(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'steps.jsonl');
function open(inFolder = folder): Journal<Step> {
  const journal = openJournal<Step>({
    folder: inFolder,
    name: 'steps',
    schema: z.object({ n: z.number(), filler: z.string().optional() }),
    now: () => 5,
    onSetAside: (notice) => notices.push(notice),
    snapshot: () => snapshot,
  });
  opened.push(journal);
  return journal;
}

describe('a journal', () => {
  it('keeps what is noted, in order, readable by the owner only', async () => {
    const journal = open();
    expect(journal.initial).toEqual([]);
    journal.note({ n: 1 });
    journal.note({ n: 2 });
    await journal.flush();
    journal.note({ n: 3 });
    await journal.flush();
    expect(open().initial).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['steps.jsonl']);
  });

  it('has nothing to wait for when nothing was noted', async () => {
    await open().flush();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not let a flush wait for what is noted after it', async () => {
    const journal = open();
    let going = true;
    const noteOn = (n: number): void => {
      if (!going) return;
      journal.note({ n });
      setImmediate(() => {
        noteOn(n + 1);
      });
    };
    noteOn(1);
    await journal.flush();
    going = false;
    await journal.flush();
    expect(open().initial.length).toBeGreaterThan(1);
  });

  it.each([
    ['cut short by a crash', '{"n":1}\n{"n":2', false],
    ['zeroed at its end by a power cut', '{"n":1}\n\0\0\0', true],
    ['with a zeroed record', '{"n":1}\n\0\0\0\0\n', true],
    ['with a record of another shape', '{"n":1}\n{"m":2}\n', true],
    ['with a line that is no JSON', '{"n":1}\n<html>\n', true],
  ])('goes on with the readable records of a file %s', async (_what, content, isSetAside) => {
    writeFileSync(path(), content);
    const journal = open();
    expect(journal.initial).toEqual([{ n: 1 }]);
    expect(notices).toEqual(isSetAside ? [{ store: 'steps', setAsideAs: 'steps.corrupt-5.jsonl' }] : []);
    if (isSetAside) expect(readFileSync(join(folder, 'steps.corrupt-5.jsonl'), 'utf8')).toBe(content);
    journal.note({ n: 3 });
    await journal.flush();
    expect(readFileSync(path(), 'utf8')).toBe('{"n":100}\n');
    expect(notices).toHaveLength(isSetAside ? 1 : 0);
  });

  it('sets a file of zeros aside whole', () => {
    writeFileSync(path(), '\0'.repeat(4096));
    expect(open().initial).toEqual([]);
    expect(notices).toHaveLength(1);
  });

  it('opens even where it cannot read', () => {
    mkdirSync(path());
    expect(open().initial).toEqual([]);
  });

  it('is written anew when it has grown much longer than what it stands for', async () => {
    const journal = open();
    const filler = 'x'.repeat(300_000);
    for (let n = 0; n < 4; n += 1) {
      journal.note({ n, filler });
      await journal.flush();
    }
    expect(statSync(path()).size).toBeGreaterThan(1_200_000);
    journal.note({ n: 5 });
    await journal.flush();
    expect(open().initial).toEqual([{ n: 100 }]);
    journal.note({ n: 6 });
    await journal.flush();
    expect(open().initial).toEqual([{ n: 100 }, { n: 6 }]);
    expect(readdirSync(folder)).toEqual(['steps.jsonl']);
  });

  it('says why it cannot write, and makes up for it as soon as it can', async () => {
    const late = join(folder, 'late');
    const journal = open(late);
    journal.note({ n: 1 });
    await expect(journal.flush()).rejects.toMatchObject({ code: 'not-writable' });
    await expect(journal.flush()).rejects.toMatchObject({ code: 'not-writable' });
    mkdirSync(late);
    await journal.flush();
    expect(open(late).initial).toEqual([{ n: 100 }]);
    journal.note({ n: 2 });
    await journal.flush();
    expect(open(late).initial).toEqual([{ n: 100 }, { n: 2 }]);
  });

  it('never replaces a damaged file that could not be copied', async (context) => {
    writeFileSync(path(), '{"m":2}\n');
    const allow = denyWriting(folder);
    if (allow === null) return context.skip('permissions do not stop root, and this disk has no others');
    const journal = open();
    journal.note({ n: 1 });
    try {
      await expect(journal.flush()).rejects.toMatchObject({ code: 'not-writable' });
    } finally {
      allow();
    }
    await journal.flush();
    expect(readFileSync(join(folder, 'steps.corrupt-5.jsonl'), 'utf8')).toBe('{"m":2}\n');
  });
});
