import { describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { Transfer } from '../../../shared/transfers';
import { transferMilestone, transferMilestones } from './transfer-milestone';

setLocale({ language: 'en', formats: 'en' });

const running: Transfer = {
  id: 't',
  batchId: 'b',
  accountId: 'a',
  accountName: 'Anna',
  entryId: 'e',
  name: 'log\u202Etxt.exe',
  folder: '/home/anna',
  subfolders: [],
  fileName: null,
  state: 'running',
  size: null,
  receivedBytes: 0,
  bytesPerSecond: null,
  proof: null,
  failure: null,
  attempt: 1,
  retryAt: null,
  startedAt: 0,
  finishedAt: null,
  checked: null,
};

it('tells the end of a transfer once', () => {
  const done: Transfer = { ...running, name: 'log.txt', state: 'done' };
  expect(transferMilestone(running, done)).toBe('log.txt downloaded');
  expect(transferMilestone(done, done)).toBeNull();
  expect(transferMilestone(running, { ...done, state: 'failed' })).toBe('Download of log.txt failed');
});

it('says nothing of steps on the way, nor of transfers that it has not seen begin', () => {
  expect(transferMilestone(running, { ...running, state: 'verifying' })).toBeNull();
  expect(transferMilestone(running, { ...running, state: 'paused' })).toBeNull();
  expect(transferMilestone(null, { ...running, state: 'done' })).toBeNull();
});

it('does not let a name turn the sentence round', () => {
  expect(transferMilestone(running, { ...running, state: 'done' })).not.toContain('\u202E');
});

describe('of a batch', () => {
  const batch = (...states: Transfer['state'][]): Transfer[] =>
    states.map((state, n) => ({ ...running, id: `t${n}`, name: `${n}.txt`, state }));
  const before = (id: string): Transfer => ({ ...running, id });
  const told = (changed: readonly Transfer[], all = changed): string | null =>
    transferMilestones(changed, { all, before });

  it('of three, every end is told', () => {
    const [first, ...others] = batch('done', 'running', 'running');
    expect(told([first ?? running], [first ?? running, ...others])).toBe('0.txt downloaded');
    expect(told(batch('done', 'failed', 'running'))).toBe('0.txt downloaded. Download of 1.txt failed');
  });

  it('of more, only the end of all is told, with what went wrong', () => {
    expect(told(batch('done', 'done', 'failed', 'running'))).toBeNull();
    expect(told(batch('done', 'done', 'failed', 'skipped'))).toBe(
      '2 of 4 files downloaded, 1 skipped, 1 failed',
    );
    expect(told(batch('done', 'done', 'done', 'done'))).toBe('4 files downloaded');
  });

  it('of many that end at once, how many is told', () => {
    const single = batch('done', 'done', 'failed', 'done').map((one) => ({ ...one, batchId: one.id }));
    expect(told(single)).toBe('3 of 4 files downloaded, 1 failed');
  });

  it('is nothing while nothing has ended', () => {
    expect(told(batch('running', 'paused'))).toBeNull();
  });
});
