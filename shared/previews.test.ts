import { expect, it } from 'vitest';
import { frameReportSchema, previewIdSchema } from './previews';

it.each([
  { kind: 'drawn', page: 1, pages: 3 },
  { kind: 'failed', why: 'password' },
  { kind: 'key', key: 'Escape' },
])('believes a frame %j', (report) => {
  expect(frameReportSchema.safeParse(report).success).toBe(true);
});

it.each([
  null,
  'drawn',
  { kind: 'drawn' },
  { kind: 'drawn', page: 0, pages: 1 },
  { kind: 'drawn', page: 1, pages: 1e9 },
  { kind: 'failed', why: '<b>' },
  { kind: 'key', key: 'Delete' },
  { kind: 'key', key: 'Enter' },
  { kind: 'invoke', name: 'accounts.remove' },
])('does not believe a frame %j', (report) => {
  expect(frameReportSchema.safeParse(report).success).toBe(false);
});

it('knows ids that cannot be guessed, and no others', () => {
  expect(previewIdSchema.safeParse(`p${'a1'.repeat(20)}`).success).toBe(true);
  for (const id of [
    '',
    'p1',
    'longshore',
    `p${'A1'.repeat(20)}`,
    `p${'a1'.repeat(21)}`,
    `p${'a1'.repeat(20)}\n`,
  ])
    expect(previewIdSchema.safeParse(id).success, id).toBe(false);
});
