import { plainPdf } from '../../../electron/demo/content/plain-pdf';
import { expect, test } from '../../fixtures';
import { invokeBridge } from '../../support/app/bridge';
import { clipboardText } from '../../support/desktop/clipboard';
import { expectAccessible } from '../../support/reading/expect-accessible';
import { colourfulPng } from '../../support/attacks/hostile-contents';

test('tells all that is known of a file, and copies each of it', async ({ harbour, truth }) => {
  const { details, files, announcement } = harbour.window;
  const bytes = colourfulPng(320, 200);
  const id = await truth.upload('chart.png', bytes);
  await files.reload();
  await files.select('chart.png');
  await details.show();
  await expect(details.fact('Kind')).toContainText('Image');
  await expect(details.fact('Size')).toContainText(`${bytes.length.toLocaleString('en-US')} bytes`);
  await expect(details.fact('Dimensions')).toContainText('320 × 200 pixels');
  await expect(details.fact('Account')).toContainText('Harbour');
  await expect(details.fact('Folder')).toContainText('All files');
  for (const [what, text] of [
    ['name', 'chart.png'],
    ['size', String(bytes.length)],
    ['Id', id],
  ] as const) {
    await details.copy(what).click();
    await expect(announcement).toHaveText(new RegExp(`^${what} copied$`, 'i'));
    expect(await clipboardText(harbour)).toBe(text);
  }
});

test('sums up what is selected', async ({ harbour }) => {
  const { details, files } = harbour.window;
  await details.show();
  await files.filter.fill('logbook-2021');
  await files.selectAll();
  await expect(details.root.getByRole('heading', { name: '12 files selected' })).toBeVisible();
  await expect(details.fact('Total size')).toContainText('KB');
  await expect(details.fact('Text')).toContainText('12');
  await expect(details.fact('Oldest')).toContainText('2021');
});

test('tells of the place while nothing is selected', async ({ team, services }) => {
  const { details, files, accounts } = team.window;
  await details.show();
  await expect(details.root.getByRole('heading', { name: 'Team' })).toBeVisible();
  await files.openFolder('Harbour project');
  await expect(details.root.getByRole('heading', { name: 'Harbour project' })).toBeVisible();
  await expect(details.fact('Service')).toContainText('Oracle Content Management');
  await team.window.signIn({ name: 'Shop', ...services.sweeppea });
  await expect(details.root).toContainText(/Storage .* used/);
  await accounts.all.click();
  await expect(details.fact('Accounts')).toContainText('Team and Shop');
});

test('follows what changes at the service', async ({ harbour, truth }) => {
  const { details, files } = harbour.window;
  const id = await truth.upload('short-lived.txt', Buffer.from('soon gone'));
  await files.reload();
  await files.select('short-lived.txt');
  await details.show();
  await expect(details.content.getByText('soon gone')).toBeVisible();
  await truth.remove(id);
  await files.refresh.click();
  await expect(details.root).toContainText('Select a file to see what is known about it.');
  await expect(details.preview).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in details and previews in the ${theme} theme`, async ({ harbour, truth }) => {
    const { details, files, quickLook } = harbour.window;
    await invokeBridge(harbour.page, 'settings.update', { theme });
    await truth.upload('chart.png', colourfulPng());
    await truth.upload('plan.pdf', plainPdf(['A line']));
    await files.reload();
    await details.show();
    await expectAccessible(harbour);
    await files.select('chart.png');
    await expect(details.content.locator('img')).toBeVisible();
    await expectAccessible(harbour);
    await files.select('plan.pdf');
    await quickLook.open();
    await expect(quickLook.content.locator('canvas')).toBeVisible();
    await expectAccessible(harbour);
  });
}
