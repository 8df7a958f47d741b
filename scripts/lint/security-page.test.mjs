import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../setup/project-paths.mjs';

const page = await readFile(inRoot('docs', 'security.md'), 'utf8');

/** Each file that is linked as a proof, with the titles of the tests behind it. */
const proofs = [...page.matchAll(/\]\(\.\.\/([^)]+)\)((?:,? _[^_]+_)+)/g)].map(
  ([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/_([^_]+)_/g)].map(([, title = '']) => title),
  }),
);

describe('docs/security.md', () => {
  it('names a test for each of the twenty points', () => {
    const points = [...page.matchAll(/^\| (\d+) +\|.*$/gm)];
    expect(points.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    for (const [row] of points) expect(row).toMatch(/\]\(\.\.\/[^)]+\) _/);
  });

  it.each(proofs)('names tests that $file has', async ({ file, titles }) => {
    const source = await readFile(inRoot(file), 'utf8');
    for (const title of titles) expect(source).toContain(title);
  });
});
