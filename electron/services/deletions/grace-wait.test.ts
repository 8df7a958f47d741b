import { describe, expect, it } from 'vitest';
import { createSteppedClock } from '../testing/stepped-clock';
import { outwaitGrace } from './grace-wait';

function begin(graceMs = 8000) {
  const clock = createSteppedClock();
  const begun = clock.now();
  const stop = new AbortController();
  const restarts: number[] = [];
  let state = 'held';
  const onRestart = (until: number) => void restarts.push(until - clock.now());
  void outwaitGrace({ graceMs, clock, onRestart }, stop.signal).then(
    () => (state = 'over'),
    () => (state = 'taken back'),
  );
  return { clock, begun, stop, restarts, state: () => state };
}

describe('the time to undo', () => {
  it('is what was asked for', async () => {
    const { clock, restarts, state } = begin();
    await clock.advance(7990);
    expect(state()).toBe('held');
    await clock.advance(10);
    expect([state(), restarts]).toEqual(['over', []]);
  });

  it.each([
    ['a clock set forward', 3_600_000],
    ['a clock set back', -3_600_000],
    ['a sleep of the machine', 8 * 3_600_000],
    ['a sleep that is just longer than the time', 9000],
  ])('begins anew after %s', async (_what, jumpMs) => {
    const { clock, restarts, state } = begin();
    await clock.advance(7000);
    clock.set(jumpMs);
    await clock.advance(500);
    expect([state(), restarts]).toEqual(['held', [8000]]);
    await clock.advance(7900);
    expect(state()).toBe('held');
    await clock.advance(500);
    expect(state()).toBe('over');
  });

  it('is not bothered by a clock that is put right by a little', async () => {
    const { clock, restarts, state } = begin();
    await clock.advance(4000);
    clock.set(-300);
    await clock.advance(4000);
    expect([state(), restarts]).toEqual(['over', []]);
  });

  it('can be ended at any time', async () => {
    const { clock, stop, state } = begin();
    await clock.advance(7999);
    stop.abort();
    await clock.advance(10);
    expect(state()).toBe('taken back');
  });
});
