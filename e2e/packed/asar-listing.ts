import { open } from 'node:fs/promises';
import { z } from 'zod';

interface AsarItem {
  files?: Record<string, AsarItem> | undefined;
}

const itemSchema: z.ZodType<AsarItem> = z.object({
  files: z.lazy(() => z.record(z.string(), itemSchema)).optional(),
});

/** Paths of all files in an archive: four lengths of four bytes, then the listing as JSON. */
export async function listAsar(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer: lengths } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const size = lengths.readUInt32LE(12);
    const { buffer: listing } = await file.read(Buffer.alloc(size), 0, size, 16);
    return filesIn(itemSchema.parse(JSON.parse(listing.toString('utf8')))).sort();
  } finally {
    await file.close();
  }
}

function filesIn({ files = {} }: AsarItem, folder = ''): string[] {
  return Object.entries(files).flatMap(([name, item]) =>
    item.files === undefined ? [`${folder}${name}`] : filesIn(item, `${folder}${name}/`),
  );
}
