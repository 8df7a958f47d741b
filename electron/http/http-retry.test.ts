import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { isPassing, readRetryAfter, withRetries } from './http-retry';

const { signal } = new AbortController();

function recordingClock(): { waits: number[]; sleep(ms: number): Promise<void> } {
  const waits: number[] = [];
  return {
    waits,
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
}

describe('readRetryAfter', () => {
  const now = Date.parse('2026-05-01T12:00:00Z');

  it.each([
    ['0', 0],
    ['7', 7000],
    [' 7 ', 7000],
    ['301', 300_000],
    ['Fri, 01 May 2026 12:00:30 GMT', 30_000],
    ['Fri, 01 May 2026 11:00:00 GMT', 0],
    ['Fri, 01 May 2026 18:00:00 GMT', 300_000],
  ])('reads %j as %d ms', (value, ms) => {
    expect(readRetryAfter(value, now)).toBe(ms);
  });

  it.each([undefined, '', 'soon', '-'])('reads nothing from %j', (value) => {
    expect(readRetryAfter(value, now)).toBeUndefined();
  });
});

describe('withRetries', () => {
  it('tries again after the waits and gives the last error when out of tries', async () => {
    const clock = recordingClock();
    let tries = 0;
    const failing = withRetries(
      () => {
        tries += 1;
        return Promise.reject(new AppError('unavailable', `try ${tries}`));
      },
      { waitsMs: [1000, 2000], mayRetry: isPassing, clock, signal },
    );
    await expect(failing).rejects.toThrow('try 3');
    expect(clock.waits).toEqual([1000, 2000]);
  });

  it('waits as long as the server asks', async () => {
    const clock = recordingClock();
    let tries = 0;
    const result = await withRetries(
      () => {
        tries += 1;
        if (tries > 1) return Promise.resolve('in');
        return Promise.reject(new AppError('rate-limited', 'slow down', { retryAfterMs: 45_000 }));
      },
      { waitsMs: [1000, 2000], mayRetry: isPassing, clock, signal },
    );
    expect(result).toBe('in');
    expect(clock.waits).toEqual([45_000]);
  });

  it.each(['not-found', 'signed-out', 'cancelled', 'protocol', 'offline'] as const)(
    'does not try again after %s',
    async (code) => {
      const clock = recordingClock();
      const failing = withRetries(() => Promise.reject(new AppError(code, 'no')), {
        waitsMs: [1000],
        mayRetry: isPassing,
        clock,
        signal,
      });
      await expect(failing).rejects.toMatchObject({ code });
      expect(clock.waits).toEqual([]);
    },
  );
});
