import { expect, it } from 'vitest';
import { previewIdSchema } from './previews';

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
