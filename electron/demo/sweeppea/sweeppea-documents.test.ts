import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbourKey } from './store/drive-seed';
import { startSweeppeaServer, type SweeppeaServer } from './sweeppea-server';

/**
 * The three example programs of the vendor's page on deleting a file, run against the local service. `fixtures/` holds them as the page prints
 * them; only the address and the key are replaced here.
 */

const run = promisify(execFile);
const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

interface Program {
  readonly language: string;
  readonly fixture: string;
  /** How it is started when it stands in `file`. */
  readonly start: (file: string) => readonly [command: string, ...args: string[]];
  /** Null when all is there that it needs. */
  readonly missing: string | null;
  readonly file: string;
  /** What it prints for an answer. */
  readonly printed: (json: string) => string;
}

const programs: readonly Program[] = [
  {
    language: 'cURL',
    fixture: 'delete-file.sh',
    file: 'program.sh',
    start: (file) => ['sh', file],
    missing: works('curl', ['--version']) ? null : 'needs curl',
    printed: (json) => json,
  },
  {
    language: 'JavaScript',
    fixture: 'delete-file.js.txt',
    file: 'program.mjs',
    start: (file) => [process.execPath, file],
    missing: null,
    printed: (json) => `${inspect(JSON.parse(json))}\n`,
  },
  {
    language: 'Python',
    fixture: 'delete-file.py',
    file: 'program.py',
    start: (file) => ['python3', file],
    missing: works('python3', ['-c', 'import requests'])
      ? null
      : 'needs python3 with the module requests (Debian: apt-get install python3-requests)',
    printed: (json) => `${toPython(JSON.parse(json))}\n`,
  },
];

/** The value as Python prints it. */
function toPython(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(
    ([key, field]: [string, unknown]) => `'${key}': ${toPython(field)}`,
  );
  return `{${entries.join(', ')}}`;
}

const telemetry = '"Telemetry":{"DataConsumed":0,"APICalls":42,"MaxAPICalls":1500000}';
const done = `{"Response":true,${telemetry},"Data":{"FileToken":"uuid-v4-string","Filename":"report.pdf","SizeMB":0.03},"Message":"(OK) File deleted successfully."}`;
const gone = `{"Response":false,${telemetry.replace('42', '43')},"Message":"File not found or access denied.","Code":404}`;
const refused = '{"Response":false,"Message":"Invalid API Token","Code":403}';

let server: SweeppeaServer;
let folder: string;
beforeEach(async () => {
  server = await startSweeppeaServer({ seed: 'doc-examples' });
  folder = await mkdtemp(join(tmpdir(), 'longshore-sweeppea-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function outputOf(program: Program, apiKey: string): Promise<string> {
  const text = await readFile(new URL(`fixtures/${program.fixture}`, import.meta.url), 'utf8');
  const pointed = text.replace('https://api-v3.sweeppea.com', server.origin).replace('YOUR_API_KEY', apiKey);
  expect(pointed).not.toMatch(/sweeppea\.com|YOUR_API_KEY/);
  const file = join(folder, program.file);
  await writeFile(file, pointed);
  const [command, ...args] = program.start(file);
  const env = { ...process.env, NO_PROXY: '*', no_proxy: '*', PYTHONUTF8: '1', NO_COLOR: '1' };
  return (await run(command, args, { cwd: folder, env })).stdout;
}

describe.each(programs)('the $language program of the page', (program) => {
  const skipped = program.missing !== null;
  if (skipped) process.stdout.write(`Skipped: the ${program.language} program ${program.missing}.\n`);

  it.skipIf(skipped)('deletes the file, and finds it gone the second time', async () => {
    expect(await outputOf(program, harbourKey)).toBe(program.printed(done));
    expect(server.files(harbourKey)).toEqual([]);
    expect(await outputOf(program, harbourKey)).toBe(program.printed(gone));
  });

  it.skipIf(skipped)('is refused with a wrong key', async () => {
    expect(await outputOf(program, 'wrong')).toBe(program.printed(refused));
    expect(server.files(harbourKey)).toHaveLength(1);
  });
});
