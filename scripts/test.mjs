import { build } from './setup/application-build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { ensurePythonRequests } from './setup/python-requests.mjs';
import { runMain } from './setup/say.mjs';
import { runChecksAndUnitTests } from './suites/checks-and-unit-tests.mjs';
import {
  runE2eOnPackedApp,
  workers,
  runE2eWithoutSecretStore,
  runE2eWithSecretStore,
} from './suites/e2e-tests.mjs';
import { report, runSuite } from './suites/suite-result.mjs';
import { checkContractMatrix } from './suites/unit-tests.mjs';

/* Everything, from a bare clone. Goes on after a failing suite; the last line is the sum. */
await runMain(async () => {
  await ensureDependencies();
  await ensurePythonRequests();
  const results = [
    ...(await runChecksAndUnitTests()),
    await checkContractMatrix(),
    await runSuite('build', buildAndCount),
  ];
  return report([...results, ...(await runE2e())]);
});

async function buildAndCount() {
  await build();
  return { passed: 1, failed: 0 };
}

async function runE2e() {
  const display = await ensureDisplay({ always: true, count: workers });
  try {
    return [await runE2eWithoutSecretStore([]), await runE2eWithSecretStore([]), await runE2eOnPackedApp([])];
  } finally {
    display.stop();
  }
}
