import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { openJsonFolder, type JsonFolder } from './json-folder';

const schema = z.object({ names: z.array(z.string()) });
let folder: string;
let setAside: string[];
let files: JsonFolder<z.output<typeof schema>>;

function open(version = 1): typeof files {
  return openJsonFolder({
    folder: join(folder, 'lists'),
    schema,
    version,
    now: () => 7,
    onSetAside: (name) => setAside.push(name),
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-folder-'));
  setAside = [];
  files = open();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, 'lists', name);

it('has nothing at first', async () => {
  expect(await files.read('a')).toBeUndefined();
  expect(await files.names()).toEqual([]);
  await files.remove('a');
  await files.removeAll('a');
});

it('gives back what was written, and leaves nothing half written', async () => {
  await files.write('a', { names: ['one'] });
  await Promise.all([files.write('a', { names: ['two'] }), files.write('b', { names: [] })]);
  expect(await open().read('a')).toEqual({ names: ['two'] });
  expect(readdirSync(join(folder, 'lists')).sort()).toEqual(['a.json', 'b.json']);
});

it('is readable by the owner only', async () => {
  await files.write('a', { names: ['one'] });
  if (process.platform === 'win32') return;
  expect(statSync(path('a.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'lists')).mode & 0o777).toBe(0o700);
});

it.each(['not json', '{}', '{"version":1,"data":{"names":3}}', '{"version":1,"data":{"na'])(
  'sets aside what it cannot use: %s',
  async (text) => {
    await files.write('a', { names: ['one'] });
    writeFileSync(path('a.json'), text);
    expect(await files.read('a')).toBeUndefined();
    expect(setAside).toEqual(['a.corrupt-7.json']);
    expect(readFileSync(path('a.corrupt-7.json'), 'utf8')).toBe(text);
    expect(await files.names()).toEqual([]);
  },
);

it('drops what another version wrote', async () => {
  await open(2).write('a', { names: ['one'] });
  expect(await files.read('a')).toBeUndefined();
  expect(readdirSync(join(folder, 'lists'))).toEqual([]);
});

it('names them by age', async () => {
  for (const [at, name] of ['c', 'a', 'b'].entries()) {
    await files.write(name, { names: [] });
    utimesSync(path(`${name}.json`), at + 1, at + 1);
  }
  expect(await files.names()).toEqual(['c', 'a', 'b']);
});

it('removes one, or all that begin alike with what was set aside of them', async () => {
  for (const name of ['x-1', 'x-2', 'y-1']) await files.write(name, { names: [] });
  writeFileSync(path('x-1.json'), 'broken');
  await files.read('x-1');
  await files.remove('y-2');
  await files.removeAll('x-');
  expect(readdirSync(join(folder, 'lists'))).toEqual(['y-1.json']);
});

it('refuses a name that could lead elsewhere', async () => {
  await expect(files.write('../a', { names: [] })).rejects.toThrow('Not a name');
});

it('says that the disk takes nothing', async () => {
  writeFileSync(join(folder, 'lists'), 'a file in the way');
  await expect(files.write('a', { names: [] })).rejects.toMatchObject({ name: 'AppError' });
});
