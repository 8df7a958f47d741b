import { test as base } from '../fixtures';
import { setGraceSeconds } from '../support/app/bridge';
import { PackedApp, type PackedStart } from './packed-app';

interface PackedFixtures {
  launchPacked: (start?: PackedStart) => Promise<PackedApp>;
}

/** As `test`, on the packed app. */
export const test = base.extend<PackedFixtures>({
  launchPacked: async ({ machine, graceSeconds }, use, testInfo) => {
    const started: PackedApp[] = [];
    await use(async (start) => {
      const app = await PackedApp.launch(machine, start);
      started.push(app);
      await setGraceSeconds(app.page, graceSeconds);
      return app;
    });
    if (testInfo.status !== testInfo.expectedStatus)
      await started.at(-1)?.page.screenshot({ path: testInfo.outputPath('window.png') });
    await Promise.all(started.map((app) => app.close()));
  },
});
