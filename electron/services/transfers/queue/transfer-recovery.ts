import type { TransferRecord } from './transfer-record';
import { hasEnded } from './transfer-record';

/** How far a transfer had come, as far as was noted, when the app ended. */
export type RecoveryPhase = 'queued' | 'downloading' | 'placing' | 'done';

/** What is found in the folder. */
export interface FoundOnDisk {
  /** The temporary file; `useless`: nothing proves later that more of the same content comes, so it cannot be added to. */
  part: 'none' | 'useless' | 'usable';
  /**
   * What has the name that was noted before the rename: the very temporary file (a crash between giving the name and removing the temporary one), a file
   * of the size that was noted, or another.
   */
  final: 'none' | 'same-file' | 'fits' | 'other';
}

export type RecoveryAction =
  /** It has ended; nothing is to be done. */
  | 'leave'
  /** From the first byte; what has the final name belongs to somebody and stays. */
  | 'begin'
  /** The same, once the useless temporary file is removed. */
  | 'tidy-and-begin'
  /** From the temporary file: fetch what is missing, verify, place. */
  | 'go-on'
  /** It has its name: all that was missing is the note. */
  | 'finish'
  /** The same, once the temporary name is removed. */
  | 'tidy-and-finish';

/** What to do about a transfer after a restart. Pure; when temporary and final file both exist and are not the same, both are kept. */
export function decideRecovery(phase: RecoveryPhase, found: FoundOnDisk): RecoveryAction {
  if (phase === 'done') return 'leave';
  if (phase === 'queued') return 'begin';
  if (phase === 'placing' && found.part !== 'none' && found.final === 'same-file') return 'tidy-and-finish';
  if (phase === 'placing' && found.part === 'none' && found.final === 'fits') return 'finish';
  if (found.part === 'usable') return 'go-on';
  return found.part === 'useless' ? 'tidy-and-begin' : 'begin';
}

export function phaseOf(record: TransferRecord): RecoveryPhase {
  if (hasEnded(record)) return 'done';
  if (record.partial === null) return 'queued';
  return record.placing === null ? 'downloading' : 'placing';
}
