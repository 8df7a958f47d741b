import { test as base, type TestInfo } from 'playwright/test';
import { AcronisTruth } from './support/truth/acronis-truth';
import { setGraceSeconds, signIn, type AccountToAdd } from './support/app/bridge';
import { startLocalServices, type LocalServices } from './support/network/local-services';
import { OracleTruth } from './support/truth/oracle-truth';
import { RunningApp } from './support/app/running-app';
import { makeScratchMachine, type ScratchMachine, type SecretStore } from './support/scratch-machine';
import { SweeppeaTruth } from './support/truth/sweeppea-truth';

export { expect } from 'playwright/test';

/** Starts the app; after `close` a further call starts it again on the same profile. */
export type LaunchApp = (args?: readonly string[]) => Promise<RunningApp>;

export interface LongshoreOptions {
  /** Does the system that the app runs on keep secrets? */
  secretStore: SecretStore;
  /** In which the system speaks: `en_GB`. */
  systemLanguage: string;
  /** Arguments of the local services, as for `npm run services`. */
  serviceArgs: string[];
  /** How long a delete can be undone; no test waits for that unless it is about it. */
  graceSeconds: number;
}

export interface LongshoreFixtures extends LongshoreOptions {
  machine: ScratchMachine;
  services: LocalServices;
  /** What the Acronis account of `services` really holds. */
  truth: AcronisTruth;
  oracleTruth: OracleTruth;
  sweeppeaTruth: SweeppeaTruth;
  launch: LaunchApp;
  /** The app, started. */
  app: RunningApp;
  /** The app, signed in to the Acronis account of `services` under the name "Harbour", its files listed. */
  harbour: RunningApp;
  /** The same with the Oracle account and "Team". */
  team: RunningApp;
  /** The same with the Sweeppea account and "Shop". */
  shop: RunningApp;
}

export interface WorkerFixtures {
  /** On a shared one, a window that opens over another takes its pointer away. */
  ownDisplay: undefined;
}

/** Each test has a machine, services and an app of its own. */
export const test = base.extend<LongshoreFixtures, WorkerFixtures>({
  ownDisplay: [
    async ({}, use, { parallelIndex }) => {
      const displays = process.env['LONGSHORE_DISPLAYS']?.split(',') ?? [];
      const own = displays[parallelIndex % displays.length];
      if (own !== undefined) process.env['DISPLAY'] = own;
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],

  secretStore: ['none', { option: true }],
  systemLanguage: ['en_GB', { option: true }],
  serviceArgs: [[], { option: true }],
  graceSeconds: [0, { option: true }],

  machine: async ({ secretStore, systemLanguage }, use) => {
    const machine = await makeScratchMachine(secretStore, systemLanguage);
    await use(machine);
    await machine.remove();
  },

  services: async ({ serviceArgs }, use) => {
    const services = await startLocalServices(serviceArgs);
    await use(services);
    await services.stop();
  },

  truth: async ({ services }, use) => {
    await use(await AcronisTruth.signIn(services.acronis));
  },

  oracleTruth: async ({ services }, use) => {
    await use(new OracleTruth(services.oracle));
  },

  sweeppeaTruth: async ({ services }, use) => {
    await use(new SweeppeaTruth(services.sweeppea));
  },

  launch: async ({ machine, graceSeconds }, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (args = []) => {
      const app = await RunningApp.launch(machine, args);
      started.push(app);
      await setGraceSeconds(app.page, graceSeconds);
      return app;
    });
    await finish(started, testInfo);
  },

  app: async ({ launch }, use) => {
    await use(await launch());
  },

  harbour: async ({ app, services, secretStore }, use) => {
    await addAccount(app, secretStore, 'Harbour', { service: 'acronis', ...services.acronis });
    await use(app);
  },

  team: async ({ app, services, secretStore }, use) => {
    const { instanceAddress, userName, password } = services.oracle;
    const form = { service: 'oracle', signInWith: 'password', instanceAddress, userName, password };
    await addAccount(app, secretStore, 'Team', form);
    await use(app);
  },

  shop: async ({ app, services, secretStore }, use) => {
    await addAccount(app, secretStore, 'Shop', { service: 'sweeppea', ...services.sweeppea });
    await use(app);
  },
});

/** Waits until all its files are listed. */
async function addAccount(
  app: RunningApp,
  secretStore: SecretStore,
  name: string,
  form: AccountToAdd['form'],
): Promise<void> {
  await signIn(app.page, { name, remember: secretStore === 'real' ? 'keep' : 'session', form });
  await app.window.files.expectComplete();
}

async function finish(started: readonly RunningApp[], testInfo: TestInfo): Promise<void> {
  const last = started.at(-1);
  if (testInfo.status !== testInfo.expectedStatus) {
    await last?.saveEvidence((name) => testInfo.outputPath(name)).catch(() => undefined);
  }
  await Promise.all(started.map((app) => app.close()));
}
