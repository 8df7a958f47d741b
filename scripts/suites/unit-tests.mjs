import { mkdir, readFile, rm } from 'node:fs/promises';
import { inCache, inRoot } from '../setup/project-paths.mjs';
import { run } from '../setup/run-command.mjs';
import { runSuite } from './suite-result.mjs';

/** The last run, as vitest reports it. */
export const unitReport = inCache('test', 'unit.json');

/** Unit tests and the provider contract. @returns {Promise<import('./suite-result.mjs').SuiteResult>} */
export function runUnitTests() {
  return runSuite('unit and contract', async () => {
    const file = unitReport;
    await mkdir(inCache('test'), { recursive: true });
    await rm(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(process.execPath, [
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...reporters,
    ]);
    return countsOf(JSON.parse(await readFile(file, 'utf8')), code);
  });
}

/**
 * A file that could not be loaded has no tests, so it counts as one failure; so does a bad end of the runner.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} json
 * @param {number} code
 */
function countsOf(json, code) {
  const broken = json.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = json.numFailedTests + broken.length;
  return { passed: json.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Does docs/contract-matrix.md say what the last run of the unit tests has shown? @returns {Promise<import('./suite-result.mjs').SuiteResult>} */
export function checkContractMatrix() {
  return runSuite('contract matrix', async () => {
    const { isMatrixCurrent } = await import('./contract-matrix.mjs');
    if (await isMatrixCurrent(JSON.parse(await readFile(unitReport, 'utf8'))))
      return { passed: 1, failed: 0 };
    process.stderr.write('docs/contract-matrix.md is out of date: npm run matrix\n');
    return { passed: 0, failed: 1 };
  });
}
