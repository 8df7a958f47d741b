import { runStaticChecks } from './static-checks.mjs';
import { runUnitTests } from './unit-tests.mjs';

/** Side by side: the tests wait a good part of their time, the checks never. @returns {Promise<import('./suite-result.mjs').SuiteResult[]>} */
export async function runChecksAndUnitTests() {
  const [checks, unit] = await Promise.all([runStaticChecks(), runUnitTests()]);
  return [...checks, unit];
}
