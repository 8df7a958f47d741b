import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import { createNodeTransport } from '../../http/transport/node-transport';
import { startScriptedServer } from '../../http/testing/scripted-server';
import type { HttpRequest } from '../../http/transport/transport';
import type { ByteRange, OpenedFile, Provider, ReadOptions } from '../provider';
import { FaultyNetwork } from '../testing/faulty-network';
import { bytesOf, manualClock, readAll, type ManualClock } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import { oracleService } from './oracle-provider';
import { appLinkForm, passwordForm, publicLinkForm } from './testing/oracle-probes';

const { signal } = new AbortController();
const size = 50_000;
let server: OracleServer;
let network: FaultyNetwork;
let provider: Provider;
let clock: ManualClock;
let id: string;

beforeAll(async () => {
  server = await startOracleServer({ seed: 'test', files: 1 });
  network = await FaultyNetwork.start(createNodeTransport());
});
afterAll(() => Promise.all([server.close(), network.close()]));
beforeEach(async () => {
  server.reset();
  server.reseed();
  network.reset();
  clock = manualClock();
  const dependencies = probeDependencies({ transport: network.transport, clock });
  const form = passwordForm(server.origin, server.users.aa);
  ({ provider } = await oracleService.signIn(form, dependencies, signal));
  const parentId = server.findByPath('/Survey')?.id ?? '';
  id = server.addFile({ parentId, name: 'depths.bin', content: bytesOf(100) });
  server.addVersion(id, bytesOf(size));
  server.clearLog();
});

const read = (options: ReadOptions = {}): Promise<OpenedFile> => provider.read(id, options, signal);
const isData = ({ url }: HttpRequest): boolean => url.pathname.endsWith('/data');
const validator = (): string => `${id}:2:${size}`;
const from = (start: number, proof = validator(), end: number | null = null): { range: ByteRange } => ({
  range: { from: start, end, validator: proof },
});
const queries = (): string[] =>
  server.log().flatMap(({ path, query }) => (path.endsWith('/data') ? [query] : []));

describe('a download', () => {
  it('pins the version that it found', async () => {
    const file = await read();
    expect(file).toMatchObject({ name: 'depths.bin', size, from: 0, validator: validator(), hash: null });
    expect(Buffer.compare(await readAll(file), bytesOf(size))).toBe(0);
    expect(queries()).toEqual(['?version=2']);
  });

  it('keeps to its version when a newer one arrives in between', async () => {
    server.set({ injectVersion: 'after-read' });
    const file = await read();
    expect([file.size, (await readAll(file)).byteLength]).toEqual([size, size]);
  });

  it('of an older version gives that one, its size and its own validator', async () => {
    const file = await read({ version: '1' });
    expect(file).toMatchObject({ size: 100, validator: `${id}:1:100` });
    expect((await readAll(file)).byteLength).toBe(100);
    expect(queries()).toEqual(['?version=1']);
  });

  it('goes on where it stopped, and starts over for other content', async () => {
    const rest = await read(from(20_000));
    expect([rest.from, rest.size, (await readAll(rest)).byteLength]).toEqual([20_000, size, 30_000]);
    for (const options of [from(20_000, `${id}:1:100`), from(20_000, ''), from(size)]) {
      const whole = await read(options);
      expect([whole.from, (await readAll(whole)).byteLength]).toEqual([0, size]);
    }
  });

  it('looks its version up once for all parts, and anew after a while', async () => {
    const calls = (): string[] => server.log().map(({ path }) => path.split('/').at(-1) ?? '');
    (await read()).discard();
    for (const start of [0, 10_000, 20_000]) (await read(from(start, validator(), start + 10_000))).discard();
    expect(calls()).toEqual(['versions', 'data', 'data', 'data', 'data']);
    clock.advance(5 * 60_000);
    (await read(from(40_000))).discard();
    expect(calls().slice(5)).toEqual(['versions', 'data']);
  });

  it('keeps to its version for all parts when a newer one arrives in between', async () => {
    (await read()).discard();
    server.addVersion(id, bytesOf(70_000));
    const part = await read(from(20_000));
    expect([part.from, (await readAll(part)).byteLength]).toEqual([20_000, 30_000]);
    const older = await read({ version: '2', ...from(20_000) });
    expect([older.from, (await readAll(older)).byteLength]).toEqual([20_000, 30_000]);
  });

  it('starts over with what is there when its version has gone since it was looked up', async () => {
    (await read()).discard();
    network.fail(isData, { kind: 'answer', status: 404, body: '{"errorCode":"-16"}' }, 1);
    server.addVersion(id, bytesOf(70_000));
    const file = await read(from(20_000));
    expect([file.from, file.validator, (await readAll(file)).byteLength]).toEqual([
      0,
      `${id}:3:70000`,
      70_000,
    ]);
  });

  it('takes a 200 to a range for the whole', async () => {
    server.set({ rangeAs200: true });
    const file = await read(from(20_000));
    expect([file.from, (await readAll(file)).byteLength]).toEqual([0, size]);
  });

  it.each([
    { what: 'another part', status: 206, headers: { 'content-range': `bytes 0-9/${size}` } },
    {
      what: 'a part of something else',
      status: 206,
      headers: { 'content-range': 'bytes 20000-49999/60000' },
    },
    { what: 'a part of who knows what', status: 206, headers: {} },
  ])('met by $what is a fault of the protocol', async ({ status, headers }) => {
    network.fail(isData, { kind: 'answer', status, headers, body: '0123456789' });
    await expect(read(from(20_000))).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'range' },
    });
  });

  it('met by 416 starts from the first byte, once', async () => {
    const fault = { kind: 'answer', status: 416 } as const;
    network.fail(isData, fault, 1);
    const file = await read(from(20_000));
    expect([file.from, (await readAll(file)).byteLength]).toEqual([0, size]);
    network.fail(isData, fault);
    await expect(read(from(20_000))).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'range' },
    });
  });

  it.each(['longer', 'shorter'] as const)(
    'of a wrong size leaves the caller both numbers: %s',
    async (wrongSize) => {
      server.set({ wrongSize });
      const file = await read();
      expect([file.size, (await readAll(file)).byteLength]).toEqual([
        size,
        wrongSize === 'longer' ? size + 1 : size - 1,
      ]);
    },
  );

  it.each(['close', 'stall'] as const)('that breaks off is not taken for whole: %s', async (cutHow) => {
    server.set({ cutAfterBytes: '60%', cutHow });
    const dependencies = probeDependencies({ timeouts: { idleMs: 200 } });
    const form = passwordForm(server.origin, server.users.aa);
    const impatient = (await oracleService.signIn(form, dependencies, signal)).provider;
    const opened = await impatient.read(id, {}, signal);
    await expect(readAll(opened)).rejects.toMatchObject({
      code: cutHow === 'close' ? 'truncated' : 'timeout',
    });
  });

  it('needs the role of a downloader, and says so', async () => {
    const folder = server.findByPath('/Look only/Report.txt')?.id ?? '';
    await expect(provider.read(folder, {}, signal)).rejects.toMatchObject({
      code: 'permission-denied',
      details: { missing: 'user.aa lacks the role of a downloader here' },
    });
  });

  it('knows no contents of a folder', async () => {
    const folder = server.findByPath('/Survey')?.id ?? '';
    await expect(provider.read(folder, {}, signal)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a web page in place of the contents', () => {
  const page = (length: number): string => '<!doctype html>'.padEnd(length, ' ');
  const html = { 'content-type': 'text/html; charset=utf-8' };

  it('of another size is a sign-in page', async () => {
    network.fail(isData, {
      kind: 'answer',
      status: 200,
      headers: { ...html, 'content-length': '900' },
      body: page(900),
    });
    await expect(read()).rejects.toMatchObject({ code: 'signed-out' });
  });

  it('of the right size is content', async () => {
    network.fail(isData, { kind: 'answer', status: 200, headers: html, body: page(size) });
    expect((await readAll(await read())).byteLength).toBe(size);
  });

  it.each([
    [900, 'signed-out'],
    [size, null],
  ] as const)('without a length is known by its end: %i bytes', async (length, code) => {
    network.fail(isData, {
      kind: 'answer',
      status: 200,
      headers: { ...html, 'transfer-encoding': 'chunked' },
      body: page(length),
    });
    const reading = readAll(await read());
    if (code === null) expect((await reading).byteLength).toBe(length);
    else await expect(reading).rejects.toMatchObject({ code });
  });
});

describe('a redirect of a download', () => {
  it('is followed, but no header that proves who we are goes to another host', async () => {
    const elsewhere = await startScriptedServer((_request, response) => response.end(bytesOf(size)));
    const forms = [
      passwordForm(server.origin, server.users.aa),
      publicLinkForm(server.origin, server.publicLinks.coded.address, server.publicLinks.coded.accessCode),
      appLinkForm(server.origin, server.appLink),
    ];
    for (const form of forms) {
      server.reset();
      const opened = (await oracleService.signIn(form, probeDependencies(), signal)).provider;
      const { entries } = await opened.list(null, null, signal);
      const folder = entries.find(({ name }) => name === 'Survey')?.id ?? null;
      const inside = (await opened.list(folder, null, signal)).entries;
      const target = inside.find(({ kind }) => kind === 'file')?.id ?? '';
      server.set({ status: [{ path: '/data', status: 302, location: `${elsewhere.origin}/x`, times: 9 }] });
      await readAll(await opened.read(target, {}, signal));
    }
    expect(elsewhere.received).toHaveLength(3);
    const names = elsewhere.received.flatMap(({ headers }) => Object.keys(headers));
    for (const name of ['authorization', 'linkid', 'cookie', 'applinkid', 'accesstoken', 'refreshtoken'])
      expect(names).not.toContain(name);
    await elsewhere.close();
  });
});
