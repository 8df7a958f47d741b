import { describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../../../shared/errors';
import type { ErrorCode } from '../../../../shared/failures';
import { delayAfter, planRetry } from './transfer-retry';

const even = () => 0.5;
const fresh = { strikes: 0, reachedBytes: 0 };

function retryAfter(code: ErrorCode, change: Partial<Parameters<typeof planRetry>[0]> = {}) {
  const failure = toFailure(new AppError(code, 'it failed'));
  return planRetry({ failure, reachedBytes: 0, memory: fresh, patient: true, ...change }, even);
}

describe('planRetry', () => {
  it.each<ErrorCode>(['truncated', 'timeout', 'unavailable', 'rate-limited', 'offline'])(
    'tries %s again',
    (code) => {
      expect(retryAfter(code)).toEqual({ delayMs: 1000, strikes: 1 });
    },
  );

  it.each<ErrorCode>(['not-found', 'integrity', 'disk-full', 'protocol', 'signed-out', 'cancelled'])(
    'does not try %s again',
    (code) => {
      expect(retryAfter(code)).toBeNull();
    },
  );

  it('waits longer each time, and gives up after six tries that came no further', () => {
    const delays = [0, 1, 2, 3, 4, 5].map(
      (strikes) => retryAfter('timeout', { memory: { strikes, reachedBytes: 0 } })?.delayMs ?? null,
    );
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, null]);
  });

  it('counts anew when a try came further than all before it', () => {
    const memory = { strikes: 5, reachedBytes: 100 };
    expect(retryAfter('truncated', { memory, reachedBytes: 101 })).toEqual({ delayMs: 1000, strikes: 1 });
    expect(retryAfter('truncated', { memory, reachedBytes: 100 })).toBeNull();
  });

  it('never gives up for want of a network, unless somebody waits for the end', () => {
    const memory = { strikes: 40, reachedBytes: 0 };
    expect(retryAfter('offline', { memory })).toEqual({ delayMs: 60_000, strikes: 41 });
    expect(retryAfter('offline', { memory, patient: false })).toBeNull();
  });

  it('waits exactly as long as the server asks', () => {
    const failure = toFailure(new AppError('rate-limited', 'slow down', { retryAfterMs: 90_000 }));
    expect(retryAfter('rate-limited', { failure })).toEqual({ delayMs: 90_000, strikes: 1 });
  });
});

describe('delayAfter', () => {
  it('differs by a fifth at most', () => {
    expect(delayAfter(3, () => 0)).toBe(3200);
    expect(delayAfter(3, () => 1)).toBe(4800);
    expect(delayAfter(500, even)).toBe(60_000);
  });
});
