import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from './acronis/acronis-server';
import { demoPassword, harbourLogin } from './acronis/store/notary-seed';
import { idOf } from './acronis/testing/service-client';

/**
 * The vendor's own example programs, run against the local service. `fixtures/` holds them as the vendor's guide prints them (the shell
 * session of "Accessing the API" as its statements); only address, login, password and file id are replaced here.
 */

const python = spawnSync('python3', ['-c', 'import requests']);
const missing =
  python.status === 0
    ? null
    : 'needs python3 with the module requests (Debian: apt-get install python3-requests)';

let server: AcronisServer;
let folder: string;

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', fileSize: 5_000_000 });
});
afterAll(() => server.close());
beforeEach(async (context) => {
  if (missing !== null) {
    console.warn(`Skipped: "${context.task.name}" ${missing}.`);
    context.skip(missing);
  }
  folder = await mkdtemp(join(tmpdir(), 'longshore-documents-'));
});
afterEach(async () => {
  server.reseed();
  await rm(folder, { recursive: true, force: true });
});

const placeholders = {
  "'https://cloud.acronis.com'": () => `'${server.origin}'`,
  "'<your login>'": () => `'${harbourLogin}'`,
  "'<your password>'": () => `'${demoPassword}'`,
  "'JohnSmith'": () => `'${harbourLogin}'`,
  "'qwe123QWE'": () => `'${demoPassword}'`,
};

async function programOf(fixture: string, fileId = ''): Promise<string> {
  let text = await readFile(new URL(`fixtures/${fixture}.py`, import.meta.url), 'utf8');
  for (const [placeholder, value] of Object.entries(placeholders)) text = text.replace(placeholder, value);
  return text.replace("'cc3ecc8d-de0e-4809-8bc2-3a6368110824'", `'${fileId}'`);
}

/** Runs a program in the temporary folder; its output when it ends with 0, otherwise an error with what it wrote. */
async function run(program: string): Promise<string> {
  const path = join(folder, 'program.py');
  await writeFile(path, program);
  const child = spawn('python3', [path], {
    cwd: folder,
    env: { ...process.env, NO_PROXY: '*', PYTHONUTF8: '1' },
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  await rm(path);
  if (code !== 0) throw new Error(Buffer.concat(errors).toString());
  return Buffer.concat(output).toString();
}

describe('the example programs of the vendor', () => {
  it('access the API', async () => {
    const modules = 'import requests, json, pprint, hashlib, os.path\n';
    const rest = "print(len(requests.get(f'{base_url}/stored-files', headers=auth).json()['files']))\n";
    const output = await run(modules + (await programOf('accessing-the-api')) + rest);
    expect(output).toMatch(
      /^\{'access_token': '\w{64}',\n 'expires_on': \d{10},\n[^]*'token_type': 'bearer'\}\n20\n$/,
    );
  });

  it.each(['Welcome to Longshore.txt', 'survey;north, final.pdf', 'tide-record.bin', 'empty.log'])(
    'download %s',
    async (name) => {
      const id = idOf(server, name);
      await run(await programOf('downloading-a-file', id));
      expect(await readdir(folder)).toEqual([name]);
      const saved = await readFile(join(folder, name));
      expect(saved.equals(server.content(id))).toBe(true);
    },
  );

  it.each(['Überfahrt Plan.txt', '航海日誌.txt'])(
    'download %s, whose name they read byte by byte',
    async (name) => {
      const id = idOf(server, name);
      await run(await programOf('downloading-a-file', id));
      const [saved = ''] = await readdir(folder);
      expect(Buffer.from(saved, 'latin1').toString('utf8')).toBe(name);
      expect((await readFile(join(folder, saved))).equals(server.content(id))).toBe(true);
    },
  );

  it('delete a file', async () => {
    const id = idOf(server, 'logbook-2022-05.txt');
    const program = await programOf('deleting-a-file', id);
    await run(program);
    expect(server.files(harbourLogin).some((file) => file.id === id)).toBe(false);
    await expect(run(program)).rejects.toThrow('404 Client Error');
  });

  it('fail to sign in with a wrong password', async () => {
    const program = (await programOf('deleting-a-file', 'any')).replace(`'${demoPassword}'`, "'wrong'");
    await expect(run(program)).rejects.toThrow('401 Client Error');
  });
});
