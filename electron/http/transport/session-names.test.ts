import { expect, it } from 'vitest';
import { SessionNames } from './session-names';

it('gives the usual sessions until they are of no use any more, and then others each time', () => {
  const names = new SessionNames();
  expect(names.all().slice(0, 3)).toEqual([undefined, 'send-once', 'lane-1']);
  names.renew();
  const second = names.all();
  expect([names.current(undefined), names.current('send-once')]).toEqual(['lane-0.1', 'send-once.1']);
  names.renew();
  const all = [...second, ...names.all()];
  expect(new Set(all).size).toBe(all.length);
});
