import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';

/** A file for a web server to hold. `sparse`: nothing but zeros, which take no room. */
export async function putFile(path: string, bytes: number, { sparse = false } = {}): Promise<void> {
  const handle = await open(path, 'w');
  const block = randomBytes(1024 * 1024);
  if (!sparse) for (let done = 0; done < bytes; done += block.length) await handle.write(block);
  await handle.truncate(bytes);
  await handle.close();
}
