import { readFile } from 'node:fs/promises';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/say.mjs';
import { report } from './suites/suite-result.mjs';
import { runUnitTests, unitReport } from './suites/unit-tests.mjs';

/* Runs the unit and contract tests and writes docs/contract-matrix.md from what they have shown. */
await runMain(async () => {
  await ensureDependencies();
  const result = await runUnitTests();
  const { writeContractMatrix } = await import('./suites/contract-matrix.mjs');
  await writeContractMatrix(JSON.parse(await readFile(unitReport, 'utf8')));
  return report([result]);
});
