import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/say.mjs';
import { runStaticChecks } from './suites/static-checks.mjs';
import { report } from './suites/suite-result.mjs';
import { runUnitTests } from './suites/unit-tests.mjs';

/* The quick round while working: everything that needs no window. */
await runMain(async () => {
  await ensureDependencies();
  return report([...(await runStaticChecks()), await runUnitTests()]);
});
