import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '../fixtures';
import { listAsar } from './asar-listing';
import { packedExecutable } from './packed-app';

const folder = () => dirname(packedExecutable());

/** What the app is made of, by the shape of its path. */
const parts = [
  /^package\.json$/,
  /* The entry and its chunks, whose names end in a hash; `services.cjs` is for developers. */
  /^out\/main\/(main|[a-z][a-z-]*-[\w-]{8})\.cjs$/,
  /^out\/main\/third-party-notices\.txt$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(index|preview-frame)\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(m?js|css|svg|png|webp|woff2)$/,
];

test('holds the built app and nothing else', async () => {
  const files = await listAsar(join(folder(), 'resources', 'app.asar'));
  expect(files).toEqual(
    expect.arrayContaining(['out/main/main.cjs', 'out/preload/preload.cjs', 'package.json']),
  );
  expect(files.filter((file) => !parts.some((part) => part.test(file)))).toEqual([]);
});

test('has nothing beside its archive that could run', async () => {
  expect((await readdir(join(folder(), 'resources'))).sort()).toEqual([
    'LICENSE.txt',
    'app.asar',
    'third-party-notices.txt',
  ]);
});

test('carries only the languages that it speaks', async () => {
  expect((await readdir(join(folder(), 'locales'))).sort()).toEqual([
    'de.pak',
    'en-GB.pak',
    'en-US.pak',
    'es-419.pak',
    'es.pak',
  ]);
});

test('brings the licences of what is in it', async () => {
  const notices = await readFile(join(folder(), 'resources', 'third-party-notices.txt'), 'utf8');
  for (const name of ['react', 'react-aria-components', 'zod', 'zustand', 'conf'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(notices).not.toContain('licence unknown');
});
