import { expect, test } from '../../fixtures';

test.use({ serviceArgs: ['--files', '3000', '--file-size', '10'] });

const nameOf = (index: number): string => `crate-${String(index + 1).padStart(6, '0')}.bin`;

test('shows the rows that belong there wherever the list jumps to', async ({ harbour }) => {
  const { files } = harbour.window;
  for (const index of [1000, 40, 2900, 1500, 0]) {
    await files.scrollTo(index);
    await expect(files.rows(nameOf(index))).toHaveAttribute('aria-rowindex', String(index + 2));
    await expect(files.rows(nameOf(index + 5))).toHaveAttribute('aria-rowindex', String(index + 7));
  }
});

test('leaves the keyboard with the row that has it wherever the list jumps to', async ({ harbour }) => {
  const { page, window } = harbour;
  const { files } = window;
  await files.rows(nameOf(3)).click();
  for (const index of [1000, 2900, 40, 1500]) {
    await files.scrollTo(index);
    await expect(files.rows(nameOf(3))).toBeFocused();
    await expect(files.rows(nameOf(index))).toHaveAttribute('aria-selected', 'false');
  }
  await page.keyboard.press('ArrowDown');
  await expect(files.rows(nameOf(4))).toBeFocused();
  await expect(files.rows(nameOf(4))).toBeInViewport();
});
