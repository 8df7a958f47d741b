import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';

/**
 * Lets nobody write into a folder, not even root, whom permissions do not stop; returns how to allow it again. Null where root cannot be stopped: its disk
 * knows no files that must not change.
 */
export function denyWriting(folder: string): (() => void) | null {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    return () => {
      chmodSync(folder, 0o700);
    };
  }
  try {
    execFileSync('/usr/bin/chattr', ['+i', folder], { stdio: 'pipe' });
  } catch {
    return null;
  }
  return () => void execFileSync('/usr/bin/chattr', ['-i', folder]);
}
