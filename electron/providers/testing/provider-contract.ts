import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { ContractBench, type ProviderHarness } from './contract-bench';
import { describeBulk } from './contract-bulk';
import { describeFaults } from './contract-faults';
import { describeFoldersAndVersions } from './contract-folders';
import { describeOperations } from './contract-operations';
import { describeRanges } from './contract-ranges';

/** The one suite that every provider passes. What a provider lacks is skipped by its shape and facts, and printed at the end. */
export function describeProvider(name: string, startHarness: () => Promise<ProviderHarness>): void {
  describe(`${name}: provider contract`, () => {
    const bench = new ContractBench(name, startHarness);
    beforeAll(() => bench.start());
    beforeEach(() => bench.open());
    afterAll(async () => {
      console.info(bench.matrix);
      await bench.close();
    });
    describeOperations(bench);
    describeBulk(bench);
    describeRanges(bench);
    describeFoldersAndVersions(bench);
    describeFaults(bench);
  });
}
