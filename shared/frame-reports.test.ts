import { expect, it } from 'vitest';
import { frameReportSchema } from './frame-reports';

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
