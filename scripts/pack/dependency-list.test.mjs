import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../setup/project-paths.mjs';
import { shippedPackages } from './shipped-packages.mjs';

/** @param {string} text @returns {Promise<Record<string, string>>} licence by name, from the table under that heading */
async function listed(text) {
  const page = await readFile(inRoot('docs', 'dependencies.md'), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith(text)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return Object.fromEntries(
    rows
      .map((row) => row.split('|').map((cell) => cell.trim()))
      .map(([, name = '', , licence = '']) => [name.replaceAll('`', ''), licence]),
  );
}

async function installed() {
  const { devDependencies, dependencies = {} } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const names = Object.keys({ ...dependencies, ...devDependencies }).sort();
  const licences = names.map(async (name) => {
    const manifest = await readFile(inRoot('node_modules', name, 'package.json'), 'utf8');
    return [name, JSON.parse(manifest).license];
  });
  return Object.fromEntries(await Promise.all(licences));
}

/** Packages that the app's own sources name. */
async function imported() {
  const folders = ['shared', 'electron', 'renderer'].map((folder) => inRoot(folder));
  const items = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = items
    .flat()
    .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/[\\/]testing[\\/]/.test(path));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/from '((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => name),
  );
  return [...new Set(names)].filter((name) => name !== 'electron' && name !== 'node').sort();
}

describe('the list of dependencies', () => {
  it('names every package with its licence, and no other', async () => {
    const all = { ...(await listed('In the app')), ...(await listed('Tools')) };
    expect(all).toEqual(await installed());
  });

  it('tells what is in the app from what is a tool', async () => {
    expect(Object.keys(await listed('In the app')).sort()).toEqual([...shippedPackages, 'electron'].sort());
  });

  it('gives the licences of everything that the app imports', async () => {
    expect(await imported()).toEqual(shippedPackages);
  });
});
