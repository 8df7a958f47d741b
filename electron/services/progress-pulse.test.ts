import { expect, it } from 'vitest';
import { createProgressPulse } from './progress-pulse';
import { createSteppedClock } from './testing/stepped-clock';

it('beats ten times a second at most, and once after the last mark', async () => {
  const clock = createSteppedClock();
  const beats: number[] = [];
  let changes = 0;
  const pulse = createProgressPulse(clock, () => beats.push(changes));
  while (changes < 100) {
    changes += 1;
    pulse.mark();
    await clock.advance(10);
  }
  expect(beats.length).toBeGreaterThanOrEqual(9);
  expect(beats.length).toBeLessThanOrEqual(11);
  await clock.advance(1000);
  expect(beats.at(-1)).toBe(100);
  expect(beats.length).toBeLessThanOrEqual(11);
});

it('does not beat by itself, and beats soon after a quiet time', async () => {
  const clock = createSteppedClock();
  let beats = 0;
  const pulse = createProgressPulse(clock, () => (beats += 1));
  await clock.advance(1000);
  expect(beats).toBe(0);
  pulse.mark();
  await clock.advance(10);
  expect(beats).toBe(1);
});
