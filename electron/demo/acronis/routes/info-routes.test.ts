import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../acronis-server';
import { harbourLogin } from '../store/notary-seed';
import { proofHolds } from '../testing/proof-check';
import {
  idOf,
  listPages,
  readFields,
  signIn,
  toFields,
  toList,
  type Fields,
  type ServiceClient,
} from '../testing/service-client';

let server: AcronisServer;
let client: ServiceClient;
let time = Date.UTC(2024, 0, 1);

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', now: () => time, fileSize: 100_000 });
});
afterAll(() => server.close());
afterEach(() => {
  server.reset();
  server.reseed();
});

const info = async (id: string): Promise<Fields> => {
  client = await signIn(server);
  return toFields((await client.json(`/stored-files/${id}`))['file']);
};
const welcome = (): Promise<Fields> => info(idOf(server, 'Welcome to Longshore.txt'));
const certificate = async (name = 'Welcome to Longshore.txt'): Promise<Fields> =>
  toFields((await info(idOf(server, name)))['certificate']);
const eTag = async (): Promise<unknown> => toFields((await certificate())['object'])['eTag'];
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const welcomeHash = (): string => sha256(server.content(idOf(server, 'Welcome to Longshore.txt')));

describe('information about a file', () => {
  it('has the fields of the specification', async () => {
    expect(await welcome()).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/) as string,
      name: 'Welcome to Longshore.txt',
      size: server.content(idOf(server, 'Welcome to Longshore.txt')).length,
      created_at: expect.stringMatching(/^2023-12-05T07:30:00\.\d{6}Z$/) as string,
      certificate_id: expect.stringMatching(/^[\da-f]{64}$/) as string,
      certificate: expect.any(Object) as object,
    });
  });

  it('of a file for signing has a document and no certificate', async () => {
    const fields = await info(idOf(server, 'berth-agreement.pdf'));
    expect(fields).toMatchObject({
      document_id: expect.any(String) as string,
      document: expect.any(Object) as object,
    });
    expect(fields).not.toHaveProperty('certificate_id');
  });

  it('is refused for the file of somebody else, which is listed', async () => {
    client = await signIn(server);
    const id = idOf(server, 'customs-seal.txt');
    const answers = await Promise.all([
      client.call(`/stored-files/${id}`),
      client.call(`/stored-files/${id}/download`),
      client.call(`/stored-files/${id}`, { method: 'DELETE' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403]);
    expect(await answers[0].text()).toBe('');
    const pages = await listPages(client);
    expect(pages.flatMap((page) => page.ids)).toContain(id);
  });

  it.each([
    '/stored-files/unknown',
    '/stored-files/%2e%2e',
    '/stored-files/a/b',
    '/certificates/unknown',
    '/elsewhere',
  ])('%s is not found', async (path) => {
    client = await signIn(server);
    const answer = await client.call(path);
    expect([answer.status, await answer.text()]).toEqual([404, '{}']);
  });
});

describe('file.shape and file.times', () => {
  it.each([
    ['no-name', ['name']],
    ['no-size', ['size']],
    ['no-certificate', ['certificate', 'certificate_id']],
    ['file_id-key', ['id']],
  ] as const)('%s lacks fields', async (shape, missing) => {
    server.set({ file: { shape } });
    const fields = await welcome();
    for (const field of missing) expect(fields).not.toHaveProperty(field);
  });

  it('file_id-key and extra-keys have others', async () => {
    server.set({ file: { shape: 'file_id-key' } });
    expect((await welcome())['file_id']).toBe(idOf(server, 'Welcome to Longshore.txt'));
    server.set({ file: { shape: 'extra-keys' } });
    expect(await welcome()).toHaveProperty('berth');
  });

  it('bad-json breaks info and list', async () => {
    server.set({ file: { shape: 'bad-json' } });
    client = await signIn(server);
    for (const path of ['/stored-files', `/stored-files/${idOf(server, 'empty.log')}`]) {
      await expect(client.json(path)).rejects.toThrow(SyntaxError);
    }
  });

  it.each([
    ['no-zone', /T07:30:00\.\d{6}$/],
    ['no-fraction', /T07:30:00Z$/],
    ['nanos', /T07:30:00\.\d{9}Z$/],
  ] as const)('times %s', async (times, pattern) => {
    server.set({ file: { times } });
    expect((await welcome())['created_at']).toMatch(pattern);
  });
});

describe('certificates', () => {
  it('of every file prove its content', async () => {
    client = await signIn(server);
    const pages = await listPages(client);
    const files = pages.flatMap((page) => toList(page.fields['files']));
    const certified = files.filter((file) => toFields(file['certificate'] ?? {})['txid'] !== undefined);
    expect(certified).toHaveLength(46);
    for (const file of certified) {
      const fields = toFields(file['certificate']);
      const object = toFields(fields['object']);
      const bytes = server.content(String(file['id']));
      expect([object['key'], object['size'], object['eTag']]).toEqual([
        file['name'],
        bytes.length,
        sha256(bytes),
      ]);
      expect(proofHolds(fields)).toBe(true);
    }
  });

  it('have the fields of the guide, bare or wrapped', async () => {
    const file = await welcome();
    const path = `/certificates/${String(file['certificate_id'])}`;
    const fields = await client.json(path);
    expect(fields).toEqual(file['certificate']);
    expect(fields).toMatchObject({
      blockchain: 'eth',
      contract: expect.stringMatching(/^0x[\da-f]{40}$/) as string,
      sender: expect.stringMatching(/^0x[\da-f]{40}$/) as string,
      txid: expect.stringMatching(/^0x[\da-f]{64}$/) as string,
      timestamp: expect.any(Number) as number,
    });
    server.set({ cert: { body: 'wrapped' } });
    expect(await client.json(path)).toEqual({ certificate: fields });
  });

  it('outlive their file, with their page, which anyone may see', async () => {
    const file = await welcome();
    const id = String(file['certificate_id']);
    const certificateBefore = await client.json(`/certificates/${id}`);
    server.removeFile(String(file['id']));
    expect(await client.json(`/certificates/${id}`)).toEqual(certificateBefore);
    const page = await fetch(`${server.origin}/notary/certificate/${id}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('Welcome to Longshore.txt');
  });

  it('escape the name on their page', async () => {
    server.addFile(harbourLogin, { name: '<img src=x>.txt', content: new Uint8Array(1) });
    const { certificate_id: id } = await info(idOf(server, '<img src=x>.txt'));
    const page = await (await fetch(`${server.origin}/notary/certificate/${String(id)}`)).text();
    expect(page).not.toContain('<img');
  });

  it('reproduce the worked example', async () => {
    for (const number of [1, 2, 3]) {
      server.addFile(harbourLogin, { name: `buoy-${number}.txt`, content: Buffer.from(`buoy ${number}\n`) });
    }
    const root = '20eb84be6705d1f02af448c18ad645f68b3db14679e7c9f2bc70a965c05fd5a0';
    expect((await certificate('buoy-2.txt'))['merkle_root']).toBe(root);
    expect((await certificate('buoy-3.txt'))['merkle_root']).toBe(root);
  });
});

describe('pending certificates', () => {
  const add = (): void => {
    server.addFile(harbourLogin, { name: 'new.txt', content: Buffer.from('new\n'), pending: true });
  };

  it('are written after an hour, or after cert.delay', async () => {
    add();
    time += 3_599_999;
    expect(await certificate('new.txt')).not.toHaveProperty('txid');
    time += 1;
    expect(proofHolds(await certificate('new.txt'))).toBe(true);
    server.set({ cert: { delay: 5000 } });
    server.addFile(harbourLogin, { name: 'quick.txt', content: Buffer.from('quick\n'), pending: true });
    expect(await certificate('quick.txt')).not.toHaveProperty('txid');
    time += 5000;
    expect(await certificate('quick.txt')).toHaveProperty('txid');
  });

  it.each([
    ['missing', undefined],
    ['null', null],
    ['empty-string', ''],
  ] as const)('%s', async (pending, value) => {
    server.set({ cert: { pending } });
    add();
    const fields = await certificate('new.txt');
    expect([fields['txid'], fields['merkle_proof']]).toEqual([value, value]);
    expect(toFields(fields['object'])['eTag']).toBe(sha256('new\n'));
  });

  it('no-certificate', async () => {
    add();
    const id = String((await info(idOf(server, 'new.txt')))['certificate_id']);
    server.set({ cert: { pending: 'no-certificate' } });
    expect(await info(idOf(server, 'new.txt'))).not.toHaveProperty('certificate_id');
    expect((await client.call(`/certificates/${id}`)).status).toBe(404);
  });
});

describe('cert.proof and cert.etag', () => {
  it.each([
    ['uppercase', () => welcomeHash().toUpperCase()],
    [
      'md5',
      () =>
        createHash('md5')
          .update(server.content(idOf(server, 'Welcome to Longshore.txt')))
          .digest('hex'),
    ],
    ['other', () => `${welcomeHash().slice(0, 32)}-2`],
    ['mismatch', () => sha256(`not ${welcomeHash()}`)],
  ] as const)('etag %s, with a proof that is true to it', async (etag, expected) => {
    server.set({ cert: { etag } });
    expect(await eTag()).toBe(expected());
    expect(proofHolds(await certificate())).toBe(true);
  });

  it('array', async () => {
    server.set({ cert: { proof: 'array' } });
    const fields = await certificate();
    expect(proofHolds({ ...fields, merkle_proof: JSON.stringify(fields['merkle_proof']) })).toBe(true);
  });

  it('patricia', async () => {
    server.set({ cert: { proof: 'patricia' } });
    const steps: unknown = JSON.parse(String((await certificate())['merkle_proof']));
    expect(steps).toEqual(
      expect.arrayContaining([expect.stringMatching(/^[\da-f]{64}$/) as string]) as string[],
    );
  });

  it('broken-json', async () => {
    server.set({ cert: { proof: 'broken-json' } });
    const proof = String((await certificate())['merkle_proof']);
    expect(() => JSON.parse(proof) as unknown).toThrow(SyntaxError);
  });

  it('wrong-root', async () => {
    server.set({ cert: { proof: 'wrong-root' } });
    expect(proofHolds(await certificate())).toBe(false);
  });

  it('empty', async () => {
    server.set({ cert: { proof: 'empty' } });
    const fields = await certificate();
    expect([fields['merkle_proof'], proofHolds(fields)]).toEqual(['[]', true]);
  });

  it('raw-leaf', async () => {
    server.set({ cert: { proof: 'raw-leaf' } });
    const fields = await certificate();
    expect(proofHolds(fields)).toBe(false);
    expect(proofHolds(fields, Buffer.from(welcomeHash(), 'hex'))).toBe(true);
  });
});

describe('every default', () => {
  it('is what the specification says', async () => {
    expect(server.switches()).toMatchObject({ up: { limit: 1_073_741_824 }, cert: { delay: 3_600_000 } });
    const demo = await startAcronisServer();
    expect(demo.switches()).toEqual({
      ...server.switches(),
      cert: { ...server.switches().cert, delay: 90_000 },
    });
    const answer = await fetch(`${demo.origin}/api/1/accounts?login=x`);
    expect(await readFields(answer)).toMatchObject({ login: 'x', id: 0 });
    await demo.close();
  });
});
