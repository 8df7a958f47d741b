import { describe, expect, it } from 'vitest';
import { createRateLimiter } from './rate-limiter';

const { signal } = new AbortController();

/** A task that ends when told to. */
function task(log: string[], name: string): { run: () => Promise<void>; finish: () => void } {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const run = async (): Promise<void> => {
    log.push(name);
    await done;
  };
  return { run, finish };
}

describe('createRateLimiter', () => {
  it('runs as many at once as it has slots, the others in order', async () => {
    const limiter = createRateLimiter(2);
    const log: string[] = [];
    const tasks = ['a', 'b', 'c', 'd'].map((name) => task(log, name));
    const [a, b, c, d] = tasks.map(({ run }) => limiter.run(run, signal));
    await Promise.resolve();
    expect(log).toEqual(['a', 'b']);
    tasks[1]?.finish();
    await b;
    await Promise.resolve();
    expect(log).toEqual(['a', 'b', 'c']);
    for (const { finish } of tasks) finish();
    await Promise.all([a, c, d]);
    expect(log).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives the slot back when a task fails', async () => {
    const limiter = createRateLimiter(1);
    await expect(limiter.run(() => Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    await expect(limiter.run(() => Promise.resolve(1), signal)).resolves.toBe(1);
  });

  it('lets a waiting task be cancelled without losing a slot', async () => {
    const limiter = createRateLimiter(1);
    const log: string[] = [];
    const first = task(log, 'first');
    const running = limiter.run(first.run, signal);
    const controller = new AbortController();
    const waiting = limiter.run(() => Promise.resolve(log.push('waiting')), controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    first.finish();
    await running;
    await limiter.run(() => Promise.resolve(log.push('last')), signal);
    expect(log).toEqual(['first', 'last']);
  });

  it('starts nothing for a caller that is gone', async () => {
    const limiter = createRateLimiter(1);
    await expect(limiter.run(() => Promise.resolve(1), AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
