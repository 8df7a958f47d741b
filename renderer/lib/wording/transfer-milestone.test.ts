import { expect, it } from 'vitest';
import type { Transfer } from '../../../shared/transfers';
import { transferMilestone } from './transfer-milestone';

const running: Transfer = {
  id: 't',
  accountId: 'a',
  accountName: 'Anna',
  entryId: 'e',
  name: 'log\u202Etxt.exe',
  folder: '/home/anna',
  fileName: null,
  state: 'running',
  size: null,
  receivedBytes: 0,
  bytesPerSecond: null,
  proof: null,
  failure: null,
  startedAt: 0,
  finishedAt: null,
};

it('tells the end of a transfer once', () => {
  const done: Transfer = { ...running, name: 'log.txt', state: 'done' };
  expect(transferMilestone(running, done)).toBe('log.txt downloaded');
  expect(transferMilestone(done, done)).toBeNull();
  expect(transferMilestone(running, { ...done, state: 'failed' })).toBe('Download of log.txt failed');
});

it('says nothing of steps on the way, nor of transfers that it has not seen begin', () => {
  expect(transferMilestone(running, { ...running, state: 'verifying' })).toBeNull();
  expect(transferMilestone(null, { ...running, state: 'done' })).toBeNull();
});

it('does not let a name turn the sentence round', () => {
  expect(transferMilestone(running, { ...running, state: 'done' })).not.toContain('\u202E');
});
