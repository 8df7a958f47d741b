import { writeFileSync } from 'node:fs';
import { inRepository } from '../support/repository';

/** One line of results.json. */
export interface Measurement {
  id: string;
  unit: string;
  value: number;
  /** Of the peer in the same run; null when it is missing or there is none. */
  baseline: number | null;
  baselineName: string;
  target: string;
  met: boolean;
}

/** Was this id asked for? */
export function isWanted(id: string): boolean {
  const only = process.env['LONGSHORE_BENCH_ONLY'] ?? '';
  return only === '' || only.split(',').includes(id);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to take the median of.');
  return middle;
}

export function writeResults(results: readonly Measurement[]): void {
  writeFileSync(inRepository('e2e', 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}
