import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Can this machine give a test a file system of its own? */
export const canMakeDisks = process.platform === 'linux' && process.getuid?.() === 0 && mountWorks();

/** Runs the body with an empty file system of that size mounted on the folder. */
export async function withSmallDisk(folder: string, bytes: number, body: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  mount(folder, bytes);
  try {
    await body();
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
}

function mount(folder: string, bytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'pipe' });
}

function mountWorks(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
