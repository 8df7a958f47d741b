import { describe, expect, it } from 'vitest';
import {
  decideRecovery,
  type FoundOnDisk,
  type RecoveryAction,
  type RecoveryPhase,
} from './transfer-recovery';

const parts: FoundOnDisk['part'][] = ['none', 'useless', 'usable'];
const finals: FoundOnDisk['final'][] = ['none', 'same-file', 'fits', 'other'];

/** For each phase and temporary file: what is done when the final name holds nothing, the same file, one of the noted size, another. */
const table: Record<RecoveryPhase, Record<FoundOnDisk['part'], RecoveryAction[]>> = {
  queued: {
    none: ['begin', 'begin', 'begin', 'begin'],
    useless: ['begin', 'begin', 'begin', 'begin'],
    usable: ['begin', 'begin', 'begin', 'begin'],
  },
  downloading: {
    none: ['begin', 'begin', 'begin', 'begin'],
    useless: ['tidy-and-begin', 'tidy-and-begin', 'tidy-and-begin', 'tidy-and-begin'],
    usable: ['go-on', 'go-on', 'go-on', 'go-on'],
  },
  placing: {
    none: ['begin', 'begin', 'finish', 'begin'],
    useless: ['tidy-and-begin', 'tidy-and-finish', 'tidy-and-begin', 'tidy-and-begin'],
    usable: ['go-on', 'tidy-and-finish', 'go-on', 'go-on'],
  },
  done: {
    none: ['leave', 'leave', 'leave', 'leave'],
    useless: ['leave', 'leave', 'leave', 'leave'],
    usable: ['leave', 'leave', 'leave', 'leave'],
  },
};

const phases: RecoveryPhase[] = ['queued', 'downloading', 'placing', 'done'];
const cases = phases.flatMap((phase) =>
  parts.flatMap((part) => finals.map((final, n) => [phase, part, final, table[phase][part][n]] as const)),
);

describe('decideRecovery', () => {
  it.each(cases)('%s, temporary file %s, final file %s: %s', (phase, part, final, action) => {
    expect(decideRecovery(phase, { part, final })).toBe(action);
  });
});
