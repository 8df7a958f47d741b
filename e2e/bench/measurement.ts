import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { inRepository } from '../support/repository';

/** One line of results.json. A measurement with several peers has one for each. */
const measurementSchema = z.object({
  id: z.string(),
  unit: z.string(),
  value: z.number(),
  /** Of the peer in the same run; null when it is missing or there is none. */
  baseline: z.number().nullable(),
  baselineName: z.string(),
  target: z.string(),
  met: z.boolean(),
});
export type Measurement = z.output<typeof measurementSchema>;

const resultsFile = inRepository('e2e', 'bench', 'results.json');
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to take the median of.');
  return middle;
}

/** Adds to what the same run has measured before; `npm run bench` begins with nothing. */
export function writeResults(results: readonly Measurement[]): void {
  const before = existsSync(resultsFile)
    ? z.array(measurementSchema).parse(JSON.parse(readFileSync(resultsFile, 'utf8')))
    : [];
  const replaced = new Set(results.map(({ id }) => id));
  const all = [...before.filter(({ id }) => !replaced.has(id)), ...results];
  writeFileSync(resultsFile, `${JSON.stringify(all.map(rounded), null, 2)}\n`);
}

function rounded(result: Measurement): Measurement {
  const { value, baseline } = result;
  return { ...result, value: toThree(value), baseline: baseline === null ? null : toThree(baseline) };
}

function toThree(value: number): number {
  return Math.round(value * 1000) / 1000;
}
