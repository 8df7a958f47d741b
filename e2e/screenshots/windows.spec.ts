import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { readFromRightToLeft } from '../support/app/right-to-left';
import { resizeWindow, zoomWindow } from '../support/app/window-size';
import { gallery, openStudio } from './camera';
import { pictures } from './pictures';

test('windows of all sizes', async ({ launch, services }) => {
  const { app, shoot } = await openStudio(launch, { theme: 'light' });
  const { page, window } = app;
  const { accounts, deleteDialog, details, files, transfers } = window;
  await window.signIn({ name: 'Team', ...services.oracle });
  await window.signIn({ name: 'Shop', ...services.sweeppea });
  await window.signIn({ name: 'Anna', ...services.acronis });
  await resizeWindow(app, 700, 480);
  await files.rows('berth-agreement.pdf').click();
  await shoot('narrow-700');
  await files.remove.click();
  await expect(deleteDialog.cancel).toBeFocused();
  await shoot('narrow-700-dialog');
  await deleteDialog.cancel.click();
  await files.download.click();
  await expect(transfers.of('berth-agreement.pdf')).toContainText('Size checked');
  await details.show();
  await shoot('narrow-700-details');
  await resizeWindow(app, 2500, 1300);
  await accounts.all.click();
  await files.expectComplete();
  await shoot('wide-2500');
  await resizeWindow(app, 1180, 760);
  await zoomWindow(app, 2);
  await shoot('zoom-200');
  await zoomWindow(app, 1);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await files.rows('berth-agreement.pdf').click();
  await files.rows('berth-agreement.pdf').focus();
  await shoot('high-contrast');
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  await readFromRightToLeft(app);
  await accounts.open('Team');
  await files.openFolder('Names');
  await files.expectComplete();
  await files.grid.getByRole('row').nth(6).click();
  await expect(details.versions).toHaveCount(1);
  await expect(details.preview).toBeVisible();
  await expect(details.root).not.toContainText('Loading');
  await shoot('right-to-left');
});

test('the list of the pictures', async () => {
  const lines = Object.entries(pictures).map(([name, says]) => `- \`${name}\`: ${says}`);
  const text = `# Pictures of every screen

Made by \`npm run screenshots\`. Each is there as \`<name>-light.png\`, the main screens as \`<name>-dark.png\` too, one of them as
\`…@2x.png\` for screens of double density.

${lines.join('\n')}
`;
  await writeFile(join(gallery, 'README.md'), text);
});
