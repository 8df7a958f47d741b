import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below the folder that holds one of the needles, as text in UTF-8 or UTF-16, or in base64. */
export async function filesHolding(folder: string, needles: readonly string[]): Promise<string[]> {
  const encoded = needles.flatMap(encodingsOf);
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const hits = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path);
      return encoded.some((needle) => bytes.includes(needle)) ? [path] : [];
    }),
  );
  return hits.flat();
}

function encodingsOf(needle: string): Buffer[] {
  const utf8 = Buffer.from(needle, 'utf8');
  return [utf8, Buffer.from(needle, 'utf16le'), Buffer.from(utf8.toString('base64').replace(/=+$/, ''))];
}
