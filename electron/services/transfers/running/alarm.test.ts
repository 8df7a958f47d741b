import { describe, expect, it } from 'vitest';
import { createSteppedClock } from '../../testing/stepped-clock';
import { Alarm } from './alarm';

function setUp() {
  const clock = createSteppedClock();
  const begun = clock.now();
  const woken: number[] = [];
  const alarm = new Alarm(clock, () => void woken.push(clock.now() - begun));
  return { clock, begun, woken, alarm };
}

describe('the alarm', () => {
  it('wakes once, at the earliest time that it was asked for', async () => {
    const { clock, begun, woken, alarm } = setUp();
    alarm.wakeAt(begun + 500);
    alarm.wakeAt(begun + 200);
    alarm.wakeAt(begun + 900);
    await clock.advance(1000);
    expect(woken).toEqual([200]);
  });

  it('wakes in between when the time is far away', async () => {
    const { clock, begun, woken, alarm } = setUp();
    alarm.wakeAt(begun + 90 * 24 * 3_600_000);
    await clock.advance(60_000);
    expect(woken).toEqual([60_000]);
  });

  it('stays silent once it is stopped', async () => {
    const { clock, begun, woken, alarm } = setUp();
    alarm.wakeAt(begun + 200);
    alarm.stop();
    await clock.advance(1000);
    expect(woken).toEqual([]);
  });
});
