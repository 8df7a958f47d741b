import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below the folder that holds one of the needles, as text in UTF-8 or UTF-16, percent-encoded, in hex or in base64. */
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
  const texts = [
    encodeURIComponent(needle),
    utf8.toString('hex'),
    utf8.toString('base64').replace(/=+$/, ''),
  ];
  return [utf8, Buffer.from(needle, 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}

/** The needles that the text holds, in any of those forms. */
export function needlesIn(text: string, needles: readonly string[]): string[] {
  const bytes = Buffer.from(text, 'utf8');
  return needles.filter((needle) => encodingsOf(needle).some((encoded) => bytes.includes(encoded)));
}
