import { inCache, inRoot } from '../setup/project-paths.mjs';
import { capture } from '../setup/run-command.mjs';
import { runSuite } from './suite-result.mjs';

/** What a tool remembers of files that have not changed since. @param {string} name */
const cache = (name) => ['--cache', `--cache-location=${inCache('checks', name)}`];

/** Each check by name: the tool's script and its arguments. */
const checks = {
  types: ['typescript/bin/tsc', '-b', '--pretty'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings=0', '--color', ...cache('eslint')],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...cache('prettier'), '.'],
  'dead code': ['knip/bin/knip.js'],
};

/** @returns {Promise<import('./suite-result.mjs').SuiteResult[]>} one result per check, each counting as one test */
export async function runStaticChecks() {
  const results = [];
  for (const [name, command] of Object.entries(checks))
    results.push(await runSuite(name, () => runCheck(name, command)));
  return results;
}

/** Other suites write at the same time, so what a check says is written in one piece. @param {string} name @param {readonly string[]} command */
async function runCheck(name, [script = '', ...args]) {
  const tool = inRoot('node_modules', ...script.split('/'));
  const { code, stdout, stderr } = await capture(process.execPath, [tool, ...args]);
  if (code === 0) return { passed: 1, failed: 0 };
  process.stderr.write(`\n── ${name} failed ──\n${stdout}${stderr}\n`);
  return { passed: 0, failed: 1 };
}
