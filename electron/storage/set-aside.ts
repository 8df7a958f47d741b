import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** A file that could not be used and lies beside the new one under another name. */
export interface StoreNotice {
  store: string;
  setAsideAs: string;
}

/** Renames `accounts.json` to `accounts.corrupt-<time>.json` and returns the new name. Never replaces a file. */
export function setAside(path: string, now: number): string {
  const name = freeName(path, now);
  renameSync(path, join(dirname(path), name));
  return name;
}

/** As `setAside`, but leaves the file where it is. */
export function copyAside(path: string, now: number): string {
  const name = freeName(path, now);
  copyFileSync(path, join(dirname(path), name));
  return name;
}

function freeName(path: string, now: number): string {
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let stamp = now; ; stamp += 1) {
    const name = `${stem}.corrupt-${stamp}${extension}`;
    if (!existsSync(join(dirname(path), name))) return name;
  }
}
