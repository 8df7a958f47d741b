import { describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../../../shared/errors';
import type { ErrorCode } from '../../../../shared/failures';
import { AccountHolds } from './account-holds';

const failureOf = (code: ErrorCode) => toFailure(new AppError(code, 'it failed'));
const holdsOf = () => new AccountHolds(() => 0.5);

describe('an account', () => {
  it('rests at once without a network, longer each time', () => {
    const holds = holdsOf();
    expect([1, 2, 3].map(() => holds.note('anna', failureOf('offline'), 100))).toEqual([1100, 2100, 4100]);
    expect(holds.isHeld('anna', 4099)).toBe(true);
    expect(holds.isHeld('anna', 4100)).toBe(false);
    expect(holds.isHeld('ben', 100)).toBe(false);
    expect(holds.nextEnd(100)).toBe(4100);
    expect(holds.nextEnd(4100)).toBeNull();
  });

  it('rests as long as the service asks', () => {
    const failure = toFailure(new AppError('rate-limited', 'slow down', { retryAfterMs: 30_000 }));
    expect(holdsOf().note('anna', failure, 100)).toBe(30_100);
  });

  it('rests for a faulty service only when nothing goes well any more', () => {
    const holds = holdsOf();
    const fail = () => holds.note('anna', failureOf('unavailable'), 0);
    expect([fail(), fail()]).toEqual([null, null]);
    holds.clear('anna');
    expect([fail(), fail(), fail()]).toEqual([null, null, 4000]);
    holds.clear('anna');
    expect(holds.isHeld('anna', 0)).toBe(false);
  });

  it('does not rest for what is wrong with one file', () => {
    expect(holdsOf().note('anna', failureOf('not-found'), 0)).toBeNull();
    expect(holdsOf().note('anna', failureOf('truncated'), 0)).toBeNull();
  });
});
