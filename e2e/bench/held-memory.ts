import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const block = new Uint8Array(1024 * 1024);

/**
 * Takes `bytes` of memory for the system's page cache; the answer gives them back, to be called right before a program is measured. Virtual machines hand
 * free memory over to their host within two seconds, and to take it again costs more than the download that is to be measured, by chance to one
 * program or the other.
 */
export async function holdMemory(folder: string, bytes: number): Promise<() => Promise<void>> {
  const path = join(folder, '.held');
  const handle = await open(path, 'w');
  try {
    for (let done = 0; done < bytes; done += block.length) await handle.write(block);
  } finally {
    await handle.close();
  }
  return () => rm(path);
}
