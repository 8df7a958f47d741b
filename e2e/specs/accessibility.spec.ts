import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures';
import { invokeBridge } from '../support/bridge';
import type { RunningApp } from '../support/running-app';

/* Options are named by the account alone, as the contract says, and show the service beside it. */
const namedByContract = 'label-content-name-mismatch';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} theme`, async ({ app, services }) => {
    const { window } = app;
    await invokeBridge(app.page, 'settings.update', { theme });
    await expect(window.welcome.tryDemo).toBeVisible();
    await expectAccessible(app);

    await window.openAccountDialog();
    await expect(window.accountDialog.root).toBeVisible();
    await expectAccessible(app);

    await window.accountDialog.submit({ name: 'Harbour', ...services.acronis });
    await window.files.expectComplete();
    await window.files.select('empty.log');
    await window.details.show();
    await window.files.download.click();
    await expect(window.transfers.of('empty.log')).toContainText('Verified');
    await expectAccessible(app);

    await window.files.remove.click();
    await expect(window.deleteDialog.cancel).toBeFocused();
    await expectAccessible(app);
    await window.deleteDialog.confirm.click();
    await window.history.open();
    await expect(window.history.receipt('empty.log').first()).toBeVisible();
    await expectAccessible(app);
  });
}

async function expectAccessible({ page }: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules([namedByContract])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
}
