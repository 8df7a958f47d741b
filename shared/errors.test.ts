import { describe, expect, it } from 'vitest';
import { AppError, saysNothingDone } from './errors';

describe('saysNothingDone', () => {
  it('holds for 429 and 503 alone', () => {
    expect(saysNothingDone(new AppError('rate-limited', ''))).toBe(true);
    expect(saysNothingDone(new AppError('unavailable', '', { details: { status: 503 } }))).toBe(true);
    expect(saysNothingDone(new AppError('unavailable', '', { details: { status: 500 } }))).toBe(false);
    expect(saysNothingDone(new AppError('unavailable', 'reset'))).toBe(false);
    expect(saysNothingDone(new AppError('timeout', ''))).toBe(false);
  });
});
