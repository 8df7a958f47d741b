import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, which is also the app's. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

export function inRepository(...parts: string[]): string {
  return join(repository, ...parts);
}
