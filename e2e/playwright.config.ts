import { defineConfig } from 'playwright/test';
import type { LongshoreOptions } from './fixtures';

/* What depends on the system's secret store, and so runs both with and without one. */
const dependsOnSecretStore = [
  'accounts.spec.ts',
  'robustness.spec.ts',
  'secrets.spec.ts',
  'transfer-restarts.spec.ts',
];

export default defineConfig<LongshoreOptions>({
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  projects: [
    { name: 'no-keyring', testDir: 'specs', grepInvert: /@keyring/, use: { secretStore: 'none' } },
    {
      name: 'keyring',
      testDir: 'specs',
      testMatch: dependsOnSecretStore,
      grepInvert: /@no-keyring/,
      use: { secretStore: 'real' },
    },
    { name: 'packed', testDir: 'packed', timeout: 120_000 },
    { name: 'once', testDir: 'once', timeout: 180_000 },
    { name: 'bench', testDir: 'bench', timeout: 600_000 },
    { name: 'soak', testDir: 'soak', timeout: 0, use: { secretStore: 'real' } },
    { name: 'screenshots', testDir: 'screenshots', timeout: 180_000 },
  ],
});
