import { expect, it } from 'vitest';
import { createSpeedMeter } from './transfer-speed';

it('tells nothing before there is something to tell', () => {
  const meter = createSpeedMeter();
  expect(meter.rate(0)).toBeNull();
  meter.add(0, 500);
  expect(meter.rate(50)).toBeNull();
});

it('gives the speed of the last three seconds', () => {
  const meter = createSpeedMeter();
  for (let ms = 0; ms <= 10_000; ms += 20) meter.add(ms, ms);
  expect(meter.rate(10_000)).toBe(1000);
  for (let ms = 10_020; ms <= 14_000; ms += 20) meter.add(ms, 10_000 + (ms - 10_000) * 5);
  expect(meter.rate(14_000)).toBe(5000);
});

it('falls to zero when nothing comes any more', () => {
  const meter = createSpeedMeter();
  for (let ms = 0; ms <= 1000; ms += 100) meter.add(ms, ms);
  expect(meter.rate(2000)).toBe(500);
  expect(meter.rate(9000)).toBe(0);
});

it('falls to zero after a single burst, too', () => {
  const meter = createSpeedMeter();
  meter.add(0, 0);
  meter.add(50, 1_000_000);
  expect(meter.rate(1000)).toBe(1_000_000);
  expect(meter.rate(4000)).toBe(0);
});
