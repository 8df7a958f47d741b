import { describe, expect, it } from 'vitest';
import { TransferQueue, type QueueLimits } from './transfer-queue';

const limits = (inAll: number, ofAccount = 3): QueueLimits => ({ inAll, ofAccount: () => ofAccount });

function queueOf(...ids: string[]): TransferQueue {
  const queue = new TransferQueue();
  for (const id of ids) queue.add(id, id.slice(0, 1));
  return queue;
}

describe('TransferQueue', () => {
  it('starts in order, as many as may run in all', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'a4');
    expect(queue.takeStartable(limits(2))).toEqual(['a1', 'a2']);
    expect(queue.takeStartable(limits(2))).toEqual([]);
    queue.remove('a1');
    expect(queue.takeStartable(limits(2))).toEqual(['a3']);
  });

  it('keeps to the limit of each account', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'b1', 'b2');
    const ofAccount = (accountId: string) => (accountId === 'a' ? 1 : 3);
    expect(queue.takeStartable({ inAll: 9, ofAccount })).toEqual(['a1', 'b1', 'b2']);
    queue.remove('b1');
    expect(queue.takeStartable({ inAll: 9, ofAccount })).toEqual([]);
    queue.remove('a1');
    expect(queue.takeStartable({ inAll: 9, ofAccount })).toEqual(['a2']);
  });

  it('lets accounts take turns', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'b1', 'c1');
    expect(queue.takeStartable(limits(4))).toEqual(['a1', 'b1', 'c1', 'a2']);
  });

  it('forgets what is removed before its turn', () => {
    const queue = queueOf('a1', 'a2', 'b1');
    queue.remove('a1');
    queue.remove('b1');
    queue.remove('unknown');
    expect(queue.takeStartable(limits(9))).toEqual(['a2']);
  });

  it('takes one that was removed and added again once only', () => {
    const queue = queueOf('a1', 'a2');
    queue.remove('a1');
    queue.add('a1', 'a');
    expect(queue.takeStartable(limits(9)).sort()).toEqual(['a1', 'a2']);
  });

  it('is quick with a hundred thousand that have to wait', () => {
    const queue = queueOf(...Array.from({ length: 100_000 }, (_, n) => `a${n}`));
    const begun = Date.now();
    let started = 0;
    for (let n = 0; n < 100_000; n += 1) {
      started += queue.takeStartable(limits(1)).length;
      queue.remove(`a${n}`);
    }
    expect(started).toBe(100_000);
    expect(Date.now() - begun).toBeLessThan(2000);
  });
});
