import { beforeEach, expect, it } from 'vitest';
import { announce, useNotices } from './notices-store';

beforeEach(() => {
  useNotices.setState(useNotices.getInitialState(), true);
});

const texts = (): string[] => useNotices.getState().announcements.map(({ text }) => text);

it('keeps a milestone to be read out when another follows at once, and tells equal ones apart', () => {
  announce('1.txt downloaded');
  announce('Anna is now 3 of 3');
  announce('Anna is now 3 of 3');
  expect(texts()).toEqual(['1.txt downloaded', 'Anna is now 3 of 3', 'Anna is now 3 of 3']);
  const ids = useNotices.getState().announcements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});

it('forgets milestones of long ago', () => {
  for (let n = 0; n < 10; n += 1) announce(`${n}`);
  expect(texts()).toEqual(['6', '7', '8', '9']);
});
