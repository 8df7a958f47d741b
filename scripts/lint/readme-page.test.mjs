import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../setup/project-paths.mjs';

const page = await readFile(inRoot('README.md'), 'utf8');
const [, promises = ''] = /^## What we promise\n([\s\S]*?)\n(?=[^|\n])/m.exec(page) ?? [];

/** Each promise with the files that are linked as its proofs. */
const rows = promises
  .split('\n')
  .slice(3)
  .filter((row) => row.startsWith('|'))
  .map((row) => {
    const [, promise = '', proofs = ''] = row.split('|').map((cell) => cell.trim());
    return { promise, files: [...proofs.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file) };
  });

describe('README.md', () => {
  it('makes seven promises', () => {
    expect(rows).toHaveLength(7);
  });

  it.each(rows)('links to the tests behind: $promise', async ({ files }) => {
    expect(files).not.toEqual([]);
    for (const file of files) expect(await readFile(inRoot(file), 'utf8'), file).toMatch(/^\s*test\(/m);
  });
});
