/**
 * @typedef {object} SuiteResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs a suite and takes the time. A suite that ran nothing, or could not run, has failed.
 * @param {string} name
 * @param {() => Promise<Counts>} body
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(name, body) {
  process.stderr.write(`\n── ${name} ──\n`);
  const start = Date.now();
  const counts = await body().catch(failedBecause);
  const ran = counts.passed + counts.failed > 0;
  return {
    name,
    passed: counts.passed,
    failed: ran ? counts.failed : 1,
    seconds: (Date.now() - start) / 1000,
  };
}

/** @param {unknown} error @returns {Counts} */
function failedBecause(error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return { passed: 0, failed: 1 };
}

/**
 * Prints the table of all suites and, last, the sum.
 * @param {readonly SuiteResult[]} results
 * @returns {number} the exit code
 */
export function report(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const result of results) console.log(lineOf(result, width));
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @param {SuiteResult} result @param {number} width */
function lineOf({ name, passed, failed, seconds }, width) {
  const mark = failed === 0 ? '✓' : '✗';
  return `${mark} ${name.padEnd(width)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
