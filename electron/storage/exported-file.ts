import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { toDiskError } from './disk-errors';

/** Writes a file that the user chose by name, readable by nobody else. Replaces what is there. `disk-full`, `not-writable`. */
export async function writeExportedFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 });
  } catch (error) {
    throw toDiskError(error, { folder: dirname(path) });
  }
}
