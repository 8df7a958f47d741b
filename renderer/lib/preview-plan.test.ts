import { expect, it } from 'vitest';
import type { Account } from '../../shared/accounts';
import type { Entry } from '../../shared/files';
import { planPreview } from './preview-plan';

const account: Account = {
  id: 'a',
  service: 'oracle',
  name: 'Team',
  colour: 'teal',
  userName: 'anna',
  origin: 'https://x.example',
  address: 'https://x.example',
  status: 'ready',
  failure: null,
  remembered: false,
  capabilities: null,
  demo: false,
  locked: false,
  bulkDelete: 'off',
  usage: null,
};
const metered: Account = {
  ...account,
  capabilities: {
    operations: [],
    facts: {
      trash: 'gone',
      folders: false,
      rangeReads: true,
      contentHash: null,
      maxFileSize: null,
      parallelRequests: 1,
      duplicateNames: false,
      meteredReads: true,
    },
  },
};

const plan = (
  name: string,
  size: number | null = 1000,
  of: Account | null = account,
  kind: Entry['kind'] = 'file',
) => {
  const { kind: how, ...more } = planPreview({ name, size, kind }, of);
  return 'why' in more ? more.why : how;
};

it.each([
  ['photo.JPG', 1000, 'auto'],
  ['photo.jpg', null, 'auto'],
  ['photo.jpg', 9_000_000, 'large'],
  ['photo.jpg', 21_000_000, 'none'],
  ['paper.pdf', 9_000_000, 'large'],
  ['paper.pdf', 31_000_000, 'none'],
  ['notes.txt', 5_000_000_000, 'auto'],
  ['page.html', 1000, 'auto'],
  ['drawing.svg', 1000, 'auto'],
  ['table.csv', 1000, 'auto'],
  ['table.xlsx', 1000, 'none'],
  ['data.sqlite', 1000, 'none'],
  ['film.mp4', 1000, 'none'],
  ['README', 1000, 'unclear'],
  ['a.unknown', 1000, 'unclear'],
  ['empty.txt', 0, 'none'],
])('%s of %s bytes: %s', (name, size, expected) => {
  expect(plan(name, size)).toBe(expected);
});

it('fetches nothing by itself where reads are counted or the account is locked', () => {
  expect(plan('a.txt', 1, metered)).toBe('metered');
  expect(plan('a.mp4', 1, metered)).toBe('none');
  expect(plan('a.txt', 1, { ...account, locked: true })).toBe('locked');
});

it('shows nothing of a folder', () => {
  expect(plan('folder.txt', null, account, 'folder')).toBe('none');
});
