import { describe, expect, it } from 'vitest';
import type { WantedEntry } from '../../../shared/transfers';
import { planDragOut, totalBytes } from './drag-out-plan';

const mebibyte = 1024 * 1024;
const file = (size: number | null | undefined): WantedEntry => ({
  accountId: 'a',
  id: 'f',
  kind: 'file',
  ...(size === undefined ? {} : { size }),
});
const folder: WantedEntry = { accountId: 'a', id: 'd', kind: 'folder' };

describe('drag out plan', () => {
  it.each([
    ['small files', [file(mebibyte), file(31 * mebibyte)], 'at-once'],
    ['a byte too much', [file(mebibyte), file(31 * mebibyte + 1)], 'prepare'],
    ['an unknown size', [file(1), file(null)], 'prepare'],
    ['no size', [file(undefined)], 'prepare'],
    ['a folder among files', [file(1), folder], 'folders'],
    ['as many as there may be', Array.from({ length: 1000 }, () => file(1)), 'at-once'],
    ['one more', Array.from({ length: 1001 }, () => file(1)), 'too-many'],
  ] as const)('of %s', (_what, entries, plan) => {
    expect(planDragOut(entries)).toBe(plan);
  });

  it('adds up sizes that are known', () => {
    expect(totalBytes([file(1), file(2)])).toBe(3);
    expect(totalBytes([file(1), file(null)])).toBeNull();
  });
});
