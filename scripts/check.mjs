import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/say.mjs';
import { runChecksAndUnitTests } from './suites/checks-and-unit-tests.mjs';
import { report } from './suites/suite-result.mjs';

/* The quick round while working: everything that needs no window. */
await runMain(async () => {
  await ensureDependencies();
  return report(await runChecksAndUnitTests());
});
