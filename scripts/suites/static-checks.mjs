import { inRoot } from '../setup/project-paths.mjs';
import { run } from '../setup/run-command.mjs';
import { runSuite } from './suite-result.mjs';

/** Each check by name: the tool's script and its arguments. */
const checks = {
  types: ['typescript/bin/tsc', '-b'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings=0'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  'dead code': ['knip/bin/knip.js'],
};

/** @returns {Promise<import('./suite-result.mjs').SuiteResult[]>} one result per check, each counting as one test */
export async function runStaticChecks() {
  const results = [];
  for (const [name, command] of Object.entries(checks))
    results.push(await runSuite(name, () => runCheck(command)));
  return results;
}

/** @param {readonly string[]} command */
async function runCheck([script = '', ...args]) {
  const code = await run(process.execPath, [inRoot('node_modules', ...script.split('/')), ...args]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
