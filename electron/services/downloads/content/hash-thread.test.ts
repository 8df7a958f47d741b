import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors';
import { openHasher } from './content-hasher';
import { HashThread } from './hash-thread';

const md5Of = (bytes: Uint8Array) => ({
  algorithm: 'md5',
  value: createHash('md5').update(bytes).digest('hex'),
});
const sha256Of = (bytes: Uint8Array) => ({
  algorithm: 'sha256',
  value: createHash('sha256').update(bytes).digest('hex'),
});

const ownThreads = '/proc/self/task';

/** Threads of this process that give way to others; the nice value is field 19 of proc_pid_stat(5). */
function yieldingThreads(): number {
  const niceValues = readdirSync(ownThreads).map((id) =>
    Number(readFileSync(`${ownThreads}/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[16]),
  );
  return niceValues.filter((value) => value === constants.priority.PRIORITY_BELOW_NORMAL).length;
}

it.skipIf(process.platform !== 'linux')('gives way to the thread that answers the window', async () => {
  const before = yieldingThreads();
  const hasher = new HashThread().open(['sha256']);
  await hasher.update(new Uint8Array(1));
  expect(yieldingThreads()).toBeGreaterThan(before);
  hasher.close();
});

describe.each([
  ['beside it', 0],
  ['on the thread', null],
])('a hasher %s', (_where, size) => {
  it('hashes with several algorithms, contents interleaved', async () => {
    const thread = new HashThread();
    const [one, other] = [randomBytes(300_000), randomBytes(10)];
    const [first, second] = [
      openHasher(thread, ['sha256', 'md5'], size),
      openHasher(thread, ['sha256'], size),
    ];
    void first.update(one.subarray(0, 100_000));
    void second.update(other);
    void first.update(one.subarray(100_000));
    expect(await second.digest()).toEqual([sha256Of(other)]);
    expect(await first.digest()).toEqual([sha256Of(one), md5Of(one)]);
    first.close();
  });

  it('can be closed before its end, and the next one works', async () => {
    const thread = new HashThread();
    const given = openHasher(thread, ['sha256'], size);
    await given.update(new Uint8Array(5));
    given.close();
    const hasher = openHasher(thread, ['sha256'], size);
    expect(await hasher.digest()).toEqual([sha256Of(new Uint8Array())]);
  });
});

describe('HashThread', () => {
  it('rejects what is under way when it is closed, and what comes after that', async () => {
    const hasher = new HashThread().open(['sha256']);
    const pending = hasher.digest();
    hasher.close();
    await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
    await expect(hasher.update(new Uint8Array(1))).rejects.toMatchObject({ code: 'internal' });
  });

  it('rejects with internal when the thread dies, and starts a new one', async () => {
    const thread = new HashThread();
    const [misused, other] = [thread.open(['sha256']), thread.open(['sha256'])];
    // The answer of the first and the death by the second come by different ways, in either order.
    const [, tooLate] = await Promise.allSettled([misused.digest(), misused.update(new Uint8Array(1))]);
    expect(tooLate).toMatchObject({ status: 'rejected', reason: expect.any(AppError) as AppError });
    await expect(other.digest()).rejects.toMatchObject({ code: 'internal' });
    await expect(other.digest()).rejects.toMatchObject({ code: 'internal' });
    expect(await thread.open(['sha256']).digest()).toEqual([sha256Of(new Uint8Array())]);
  });
});
