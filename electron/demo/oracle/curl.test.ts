import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOracleClient, type OracleClient } from './testing/oracle-client';

const run = promisify(execFile);
const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl)
  process.stdout.write('Skipped: curl is not installed, so it cannot try the local Oracle service.\n');

let client: OracleClient;
let folder: string;
beforeEach(async () => {
  client = await startOracleClient();
  folder = await mkdtemp(join(tmpdir(), 'longshore-curl-'));
});
afterEach(async () => {
  await client.server.close();
  await rm(folder, { recursive: true });
});

/** What curl prints for a call under `/documents/api/{version}`. */
async function curl(path: string, args: readonly string[] = [], version = '1.2'): Promise<string> {
  const { userName, password } = client.server.users.aa;
  const url = `${client.server.origin}/documents/api/${version}${path}`;
  const all = ['--silent', '--show-error', '--user', `${userName}:${password}`, ...args, url];
  return (await run('curl', all)).stdout;
}

describe.skipIf(!hasCurl)('curl', () => {
  it('lists, downloads with a range, and deletes a version', async () => {
    expect(JSON.parse(await curl('/folders/items?limit=1'))).toMatchObject({ count: '1', hasMore: '1' });
    const id = client.id('/Examples/Example A.txt');
    const target = join(folder, 'part');
    const args = ['--output', target, '--header', 'Range: bytes=0-8', '--write-out', '%{http_code}'];
    expect(await curl(`/files/${id}/data`, args)).toBe('206');
    expect(await readFile(target, 'utf8')).toBe('Example A');
    const body = ['--request', 'DELETE', '--data', '{"version":"2"}'];
    const success = { errorCode: '0', idList: id, type: 'file' };
    expect(JSON.parse(await curl(`/files/${id}`, body, '1.1'))).toEqual(success);
    expect(JSON.parse(await curl(`/files/${id}?version=1`, ['--request', 'DELETE']))).toEqual(success);
    expect(client.server.find(id)?.versions).toEqual([3]);
  });

  it('uploads a file of some size, as a form', async () => {
    const content = Buffer.alloc(3_000_000, 'tide ');
    await writeFile(join(folder, 'tide.bin'), content);
    const form = [
      '--form',
      'jsonInputParameters={"parentID":"self"}',
      '--form',
      `primaryFile=@${join(folder, 'tide.bin')}`,
    ];
    const file: unknown = JSON.parse(await curl('/files/data', form));
    expect(file).toMatchObject({ size: '3000000' });
    expect(content.equals(client.server.content(client.id('/tide.bin')))).toBe(true);
  });

  it('opens a coded link', async () => {
    const { linkId, accessCode, itemId } = client.server.publicLinks.coded;
    const args = ['--header', `LinkID: ${linkId}`, '--cookie', `dAccessCode-${linkId}=${accessCode}`];
    expect(JSON.parse(await curl(`/folders/${itemId}/items`, args))).toMatchObject({
      errorCode: '0',
      count: '8',
    });
  });
});
