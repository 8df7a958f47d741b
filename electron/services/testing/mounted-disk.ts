import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of a few MiB in memory, to be full or read-only. */
export interface MountedDisk {
  folder: string;
  makeReadOnly: () => void;
  unmount: () => void;
}

/** A sentence that says why there is none: only root on Linux may mount one. */
export function mountDisk(size: string): MountedDisk | string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'mounting a small disk needs root on Linux';
  const folder = mkdtempSync(join(tmpdir(), 'longshore-disk-'));
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmdirSync(folder);
    return 'this machine lets not even root mount a small disk';
  }
  return {
    folder,
    makeReadOnly: () => void execFileSync('/bin/mount', ['-o', 'remount,ro', folder]),
    unmount: () => {
      execFileSync('/bin/umount', [folder]);
      rmdirSync(folder);
    },
  };
}
