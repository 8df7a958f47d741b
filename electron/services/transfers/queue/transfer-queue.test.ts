import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TransferQueue, type QueueLimits } from './transfer-queue';

const limits = (inAll: number, ofAccount = 3): QueueLimits => ({ inAll, ofAccount: () => ofAccount });

/** `a1` is of account `a`; positions as they come. */
function queueOf(...ids: string[]): TransferQueue {
  const queue = new TransferQueue();
  ids.forEach((id, position) => {
    queue.add({ id, accountId: id.slice(0, 1), position, small: false });
  });
  return queue;
}

function smallOf(count: number, accountId = 'a'): TransferQueue {
  const queue = new TransferQueue();
  for (let n = 1; n <= count; n += 1)
    queue.add({ id: `${accountId}${n}`, accountId, position: n, small: true });
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

  it('goes by position, however late one comes back', () => {
    const queue = queueOf('a1', 'a2', 'a3');
    expect(queue.takeStartable(limits(1))).toEqual(['a1']);
    queue.remove('a1');
    queue.add({ id: 'a1', accountId: 'a', position: 0, small: false });
    queue.move('a3', 0.5);
    queue.move('unknown', 0);
    expect(queue.takeStartable(limits(9))).toEqual(['a1', 'a3', 'a2']);
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
    queue.add({ id: 'a1', accountId: 'a', position: 5, small: false });
    expect(queue.takeStartable(limits(9))).toEqual(['a2', 'a1']);
  });

  it('lets up to eight small files share one place', () => {
    expect(smallOf(20).takeStartable(limits(1))).toHaveLength(8);
    const queue = smallOf(20);
    expect(queue.takeStartable(limits(9, 2))).toHaveLength(16);
    queue.remove('a1');
    expect(queue.takeStartable(limits(9, 2))).toEqual(['a17']);
    queue.add({ id: 'b1', accountId: 'b', position: 99, small: true });
    expect(queue.takeStartable(limits(2))).toEqual([]);
    expect(queue.takeStartable(limits(3))).toEqual(['a18', 'a19', 'a20']);
  });

  it('starts none of an account that rests, small ones neither', () => {
    const queue = smallOf(4);
    expect(queue.takeStartable({ inAll: 4, ofAccount: () => 0 })).toEqual([]);
    queue.takeStartable(limits(1));
    queue.add({ id: 'a9', accountId: 'a', position: 9, small: true });
    expect(queue.takeStartable({ inAll: 4, ofAccount: () => 0 })).toEqual([]);
  });

  it('tells the load of an account', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'b1');
    queue.takeStartable(limits(2));
    expect([queue.loadOf('a'), queue.loadOf('b'), queue.loadOf('c')]).toEqual([3, 1, 0]);
  });

  it('starts each once, in order of position, whatever the order of coming', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 }), (positions) => {
        const queue = new TransferQueue();
        for (const position of positions)
          queue.add({ id: String(position), accountId: 'a', position, small: false });
        const sorted = [...positions].sort((one, other) => one - other).map(String);
        expect(queue.takeStartable(limits(100, 100))).toEqual(sorted);
      }),
    );
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
