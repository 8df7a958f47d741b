import { describe, expect, it } from 'vitest';
import type { ByteRange } from '../../../providers/provider';
import type { PartialFile } from './partial-file';
import { decideResume, judgeRange, rangeFor } from './resume-decision';

const partial: PartialFile = {
  folder: '/f',
  partName: '.a.1.longshore-part',
  size: 100,
  validator: 'v1',
  statedHash: null,
  done: [[0, 60]],
};

describe('decideResume', () => {
  const start = { kind: 'start' };
  const complete = { kind: 'complete' };
  const found = { partial, bytesOnDisk: 100, rangeReads: true };
  const left = (change: Partial<PartialFile>) => ({ ...found, partial: { ...partial, ...change } });
  const parts: PartialFile['done'] = [
    [0, 10],
    [50, 60],
  ];

  it.each<[string, Parameters<typeof decideResume>[0], object]>([
    ['nothing left', { ...found, partial: null, bytesOnDisk: null }, start],
    ['the file is gone', { ...found, bytesOnDisk: null }, start],
    ['no ranges', { ...found, rangeReads: false }, start],
    ['no validator', left({ validator: null }), start],
    ['nothing durable', left({ done: [] }), start],
    ['a file shorter than what is said to be in it', { ...found, bytesOnDisk: 59 }, start],
    ['more than there is', { ...left({ done: [[0, 101]] }), bytesOnDisk: 200 }, start],
    ['spans in disorder', left({ done: [...parts].reverse() }), start],
    ['a beginning', found, { kind: 'go-on', gaps: [[60, 100]], validator: 'v1' }],
    [
      'parts',
      { ...left({ done: parts }), bytesOnDisk: 60 },
      {
        kind: 'go-on',
        gaps: [
          [10, 50],
          [60, 100],
        ],
      },
    ],
    ['unknown length', left({ size: null }), { kind: 'go-on', gaps: [[60, Infinity]] }],
    ['all of it', left({ done: [[0, 100]] }), complete],
    [
      'all of it, without ranges and validator',
      { ...left({ done: [[0, 100]], validator: null }), rangeReads: false },
      complete,
    ],
  ])('%s', (_what, leftover, expected) => {
    expect(decideResume(leftover)).toMatchObject(expected);
  });
});

it('asks for a gap, without an end where that is the content’s', () => {
  expect(rangeFor([10, 50], { size: 100, validator: 'v' })).toEqual({ from: 10, end: 50, validator: 'v' });
  expect(rangeFor([60, 100], { size: 100, validator: 'v' })).toEqual({ from: 60, end: null, validator: 'v' });
  expect(rangeFor([60, Infinity], { size: null, validator: 'v' })).toEqual({
    from: 60,
    end: null,
    validator: 'v',
  });
});

describe('judgeRange', () => {
  const sha = { algorithm: 'sha256' as const, value: 'ab' };
  const opened = { from: 60, end: null, size: 100, validator: 'v1', hash: null };
  const range: ByteRange = { from: 60, end: null, validator: 'v1' };

  it.each<[string, Partial<typeof opened> & { hash?: typeof sha }, Partial<ByteRange>, string]>([
    ['the wanted part', {}, {}, 'wanted'],
    ['the wanted part, with its end', { end: 100 as never }, {}, 'wanted'],
    ['a stated hash, as before', { hash: { ...sha, value: 'AB' } as never }, {}, 'wanted'],
    ['another hash', { hash: { ...sha, value: 'cd' } as never }, {}, 'other'],
    ['another validator', { validator: 'v2' }, {}, 'other'],
    ['another size', { size: 101 }, {}, 'other'],
    ['the whole', { from: 0 }, {}, 'whole'],
    ['the whole of another content', { from: 0, validator: 'v2', size: 7 }, {}, 'whole'],
    ['the whole in place of a beginning', { from: 0 }, { from: 0, end: 10 }, 'whole'],
    ['a beginning', { from: 0, end: 10 as never }, { from: 0, end: 10 }, 'wanted'],
    ['another part', { from: 61 }, {}, 'other'],
    ['a part that ends elsewhere', { end: 99 as never }, {}, 'other'],
  ])('%s', (_what, answer, asked, expected) => {
    const before = { size: 100, statedHash: sha };
    expect(judgeRange({ ...opened, ...answer }, { ...range, ...asked }, before)).toBe(expected);
  });
});
