import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAcronisServer, type AcronisServer } from '../../demo/acronis/acronis-server';
import type { StoredFile } from '../../demo/acronis/store/notary-store';
import { isAppError } from '../../../shared/errors';
import type { Entry } from '../../../shared/files';
import type { Provider } from '../provider';
import { bytesOf, describeHash, manualClock, readAll, type ManualClock } from '../testing/provider-probes';
import { acronisForm, probeDependencies } from '../testing/sign-in-probes';
import { parseTime } from './acronis-entries';
import { acronisService } from './acronis-provider';

const { signal } = new AbortController();
const login = 'harbour@demo.invalid';
const content = bytesOf(200_000);
let server: AcronisServer;
let provider: Provider;
let clock: ManualClock;
let file: StoredFile;

beforeAll(async () => {
  server = await startAcronisServer({ seed: 'test', fileSize: 1024 });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.reset();
  server.reseed();
  clock = manualClock();
  const dependencies = probeDependencies({ clock, timeouts: { headersMs: 1000, idleMs: 1000 } });
  provider = (await acronisService.signIn(acronisForm(server.origin, login), dependencies, signal)).provider;
  file = server.addFile(login, {
    name: 'Überfahrt; neu.pdf',
    content,
    createdAt: Date.UTC(2024, 1, 29, 12, 30, 5, 678),
  });
  server.clearLog();
});

const stat = (): Promise<Entry> => provider.stat(file.id, signal);
const asked = (): string[] => server.log().map(({ method, status }) => `${method} ${status}`);

describe('stat', () => {
  it('tells all that the service tells', async () => {
    const certificateId = file.certificateId ?? '';
    const { certificate, ...entry } = await stat();
    expect(entry).toEqual({
      accountId: 'account-under-test',
      id: file.id,
      name: file.name,
      kind: 'file',
      size: content.byteLength,
      modifiedAt: file.createdAt,
      version: null,
      hash: describeHash('sha256', content),
      forSigning: false,
    });
    const link = `${server.origin}/notary/certificate/${certificateId}`;
    expect(certificate).toMatchObject({ id: certificateId, state: 'notarized', link });
    expect(certificate?.notarizedAt).toBeGreaterThan(Date.UTC(2020, 0));
  });

  it.each([
    ['no-name', { name: 'Überfahrt; neu.pdf' }],
    ['no-size', { size: 200_000 }],
    ['no-certificate', { certificate: null, hash: null, name: 'Überfahrt; neu.pdf', size: 200_000 }],
    ['extra-keys', { name: 'Überfahrt; neu.pdf' }],
    ['file_id-key', {}],
  ] as const)('makes do with shape %s', async (shape, expected) => {
    server.set({ file: { shape } });
    expect(await stat()).toMatchObject({ id: file.id, ...expected });
  });

  it('takes the id for a name when there is no other', async () => {
    server.set({ file: { shape: 'no-name' }, cert: { pending: 'no-certificate' } });
    const { id } = server.addFile(login, { name: 'secret.txt', content, pending: true });
    expect(await provider.stat(id, signal)).toMatchObject({ name: id, certificate: null });
  });

  it('takes bad JSON for a protocol fault', async () => {
    server.set({ file: { shape: 'bad-json' } });
    await expect(stat()).rejects.toMatchObject({ code: 'protocol', details: { reason: 'not-json' } });
  });

  it.each([
    ['micros-z', 678],
    ['no-zone', 678],
    ['no-fraction', 0],
    ['nanos', 678],
  ] as const)('reads times with %s', async (times, milliseconds) => {
    server.set({ file: { times } });
    expect((await stat()).modifiedAt).toBe(Date.UTC(2024, 1, 29, 12, 30, 5, milliseconds));
  });

  it.each(['missing', 'null', 'empty-string'] as const)(
    'sees that a certificate is pending: %s',
    async (pending) => {
      server.set({ cert: { pending } });
      const { id } = server.addFile(login, { name: 'new.txt', content, pending: true });
      const { certificate } = await provider.stat(id, signal);
      expect(certificate).toMatchObject({ state: 'pending', notarizedAt: null });
    },
  );

  it('tells a file for signing', async () => {
    const { id } = server.addFile(login, { name: 'contract.pdf', content, forSigning: true });
    expect(await provider.stat(id, signal)).toMatchObject({
      forSigning: true,
      certificate: null,
      hash: null,
    });
  });

  it('tells a file of somebody else, in every operation', async () => {
    const { id } = server.addFile(login, { name: 'theirs', content, owner: 'customs@demo.invalid' });
    const denied = { code: 'permission-denied' };
    await expect(provider.stat(id, signal)).rejects.toMatchObject(denied);
    await expect(provider.read(id, {}, signal)).rejects.toMatchObject(denied);
    await expect(provider.remove(id, signal)).rejects.toMatchObject(denied);
  });

  it.each([
    ['sha256', describeHash('sha256', content)],
    ['uppercase', describeHash('sha256', content)],
    ['md5', describeHash('md5', content)],
    ['other', null],
  ] as const)('reads a content hash of kind %s', async (etag, hash) => {
    server.set({ cert: { etag } });
    expect((await stat()).hash).toEqual(hash);
  });

  it.each(['string', 'array', 'patricia', 'broken-json', 'wrong-root', 'empty', 'raw-leaf'] as const)(
    'is not disturbed by a proof of form %s',
    async (proof) => {
      server.set({ cert: { proof } });
      expect((await stat()).certificate?.state).toBe('notarized');
    },
  );
});

describe('parseTime', () => {
  it.each([
    ['2024-02-29T12:30:05+02:00', Date.UTC(2024, 1, 29, 10, 30, 5)],
    ['2024-02-29 12:30:05.5+0200', Date.UTC(2024, 1, 29, 10, 30, 5, 500)],
    ['2024-02-29T12:30:05.', Date.UTC(2024, 1, 29, 12, 30, 5)],
    ['2024-02-29T12:30:05.0001234567', null],
    ['2024-13-29T12:30:05Z', null],
    ['yesterday', null],
    [undefined, null],
  ])('reads %j as %j', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });
});

describe('certificate', () => {
  it.each(['bare', 'wrapped'] as const)('comes as the service gives it: %s', async (body) => {
    server.set({ cert: { body } });
    const record = await provider.certificate?.(file.id, signal);
    expect(record).toMatchObject({
      id: file.certificateId,
      raw: { id: file.certificateId, blockchain: 'eth' },
    });
  });

  it('is not found for a file without one', async () => {
    server.set({ file: { shape: 'no-certificate' } });
    await expect(provider.certificate?.(file.id, signal)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('quota', () => {
  it('tells use and limit', async () => {
    const quota = await provider.quota?.(signal);
    expect(quota?.storage?.used).toBeGreaterThan(content.byteLength);
    expect(quota?.storage?.limit).toBeGreaterThan(quota?.storage?.used ?? 0);
    expect(quota?.calls).toBeNull();
  });

  it.each(['user', 'usages'] as const)('is not known when %s fails, and costs one try', async (route) => {
    server.set({ fault: [{ route, status: 500, times: 9 }] });
    expect(await provider.quota?.(signal)).toBeNull();
    expect(asked().at(-1)).toBe('GET 500');
    expect(asked()).toHaveLength(route === 'user' ? 1 : 2);
  });
});

describe('read', () => {
  it.each(['raw', 'quoted', 'star', 'latin1', 'traversal', 'reserved', 'absent'] as const)(
    'prefers the name of the file to the header: %s',
    async (name) => {
      server.set({ dl: { name } });
      const opened = await provider.read(file.id, {}, signal);
      expect(opened.name).toBe(file.name);
      expect(Buffer.compare(await readAll(opened), content)).toBe(0);
    },
  );

  it.each([
    ['raw', 'Überfahrt; neu.pdf'],
    ['quoted', 'Überfahrt; neu.pdf'],
    ['star', 'Überfahrt; neu.pdf'],
    ['latin1', 'Überfahrt; neu.pdf'],
    ['traversal', '../../outside.txt'],
    ['reserved', 'CON.txt'],
    ['absent', null],
  ] as const)('takes the name from the header when there is no other: %s', async (name, expected) => {
    server.set({ file: { shape: 'no-name' }, cert: { pending: 'no-certificate' }, dl: { name } });
    const { id } = server.addFile(login, { name: file.name, content, pending: true });
    const opened = await provider.read(id, {}, signal);
    opened.discard();
    expect(opened.name).toBe(expected);
  });

  it.each(['present', 'chunked', 'until-close'] as const)('knows the size with length %s', async (length) => {
    server.set({ dl: { length } });
    const opened = await provider.read(file.id, {}, signal);
    expect(opened.size).toBe(content.byteLength);
    expect((await readAll(opened)).byteLength).toBe(content.byteLength);
  });

  it.each([
    ['present', 'reset-at-60%', 'truncated'],
    ['chunked', 'reset-at-60%', 'unavailable'],
    ['present', 'stall-at-60%', 'timeout'],
    ['chunked', 'stall-at-1000', 'timeout'],
  ] as const)('length %s, %s: never ends cleanly', async (length, cut, code) => {
    server.set({ dl: { length, cut } });
    await expect(readAll(await provider.read(file.id, {}, signal))).rejects.toMatchObject({ code });
  });

  it('never takes a short body with a longer announcement for whole', async () => {
    server.set({ dl: { cut: 'clean-end-short' } });
    const error: unknown = await readAll(await provider.read(file.id, {}, signal)).catch(
      (thrown: unknown) => thrown,
    );
    expect(isAppError(error, 'truncated', 'timeout')).toBe(true);
  });

  it('leaves a short body that ends in order to the caller, who knows the size', async () => {
    server.set({ dl: { length: 'chunked', cut: 'clean-end-short' } });
    const opened = await provider.read(file.id, {}, signal);
    expect((await readAll(opened)).byteLength).toBeLessThan(opened.size ?? 0);
  });

  it.each([{ dl: { cut: 'corrupt-byte' } }, { cert: { etag: 'mismatch' } }] as const)(
    '%o: states the hash that the bytes fail to have',
    async (patch) => {
      server.set(patch);
      const opened = await provider.read(file.id, {}, signal);
      expect(opened.hash).not.toEqual(describeHash('sha256', await readAll(opened)));
    },
  );

  it('asks for no range, and is given none', async () => {
    server.set({ dl: { range: '206' } });
    const opened = await provider.read(file.id, { range: { from: 100, end: 200, validator: 'x' } }, signal);
    expect([opened.from, (await readAll(opened)).byteLength]).toEqual([0, content.byteLength]);
    expect(server.log().flatMap(({ headerNames }) => headerNames)).not.toContain('range');
  });

  it('keeps up with a slow server', async () => {
    server.set({ dl: { rate: 1_000_000 } });
    expect((await readAll(await provider.read(file.id, {}, signal))).byteLength).toBe(content.byteLength);
  });

  it.each([
    ['same-origin', true],
    ['other-origin', false],
  ] as const)('follows a redirect to %s, with the token: %s', async (redirect, hasToken) => {
    server.set({ dl: { redirect } });
    const opened = await provider.read(file.id, {}, signal);
    expect(Buffer.compare(await readAll(opened), content)).toBe(0);
    expect(server.log().at(-1)).toMatchObject({ path: `/download-tickets/${file.id}`, hasToken });
  });

  it.each(['http', 'endless'] as const)('does not follow a redirect of kind %s', async (redirect) => {
    server.set({ dl: { redirect } });
    await expect(provider.read(file.id, {}, signal)).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'redirect' },
    });
  });
});

describe('remove', () => {
  const removed = (): boolean => !server.files(login).some(({ id }) => id === file.id);

  it.each([
    ['normal', ['DELETE 204']],
    ['200-body', ['DELETE 200', 'GET 404']],
  ] as const)('%s: is done', async (single, requests) => {
    server.set({ del: { single } });
    await provider.remove(file.id, signal);
    expect(removed()).toBe(true);
    expect(asked()).toEqual(requests);
  });

  it.each([
    ['dropped-after-delete', 'unavailable'],
    ['slow', 'timeout'],
  ] as const)('%s: is sent once, and its end left open', async (single, code) => {
    server.set({ del: { single } });
    await expect(provider.remove(file.id, signal)).rejects.toMatchObject({ code });
    expect(removed()).toBe(true);
    expect(asked()).toEqual(['DELETE null']);
  });

  it('is sent again only when the server says that it did nothing', async () => {
    server.set({
      fault: [
        { route: 'delete', status: 429, retryAfter: 2 },
        { route: 'delete', status: 503, nth: 2 },
      ],
    });
    await provider.remove(file.id, signal);
    expect(asked()).toEqual(['DELETE 429', 'DELETE 503', 'DELETE 204']);
    expect(clock.waits).toEqual([2000, 2000]);
  });

  it.each([500, 502, 504] as const)('is sent once when met by %d', async (status) => {
    server.set({ fault: [{ route: 'delete', status }] });
    await expect(provider.remove(file.id, signal)).rejects.toMatchObject({
      code: 'unavailable',
      details: { status },
    });
    expect(asked()).toEqual([`DELETE ${status}`]);
  });

  it('is unclear when the look afterwards fails', async () => {
    server.set({ del: { single: '200-body' }, fault: [{ route: 'info', status: 500, times: 9 }] });
    await expect(provider.remove(file.id, signal)).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'unclear-delete' },
    });
  });

  it.each(['.', '..', ''])('sends nothing for the id %j', async (id) => {
    await expect(provider.remove(id, signal)).rejects.toMatchObject({ code: 'not-found' });
    expect(asked()).toEqual([]);
  });
});

describe('any route', () => {
  const calls = {
    list: () => provider.list(null, null, signal),
    info: stat,
    download: async () => readAll(await provider.read(file.id, {}, signal)),
    certificate: () => provider.certificate?.(file.id, signal) ?? Promise.resolve(),
  };

  it.each(
    (['list', 'info', 'download', 'certificate'] as const).flatMap((route) =>
      ([429, 500, 502, 503, 504] as const).map((status) => [route, status] as const),
    ),
  )('%s met by %d: is tried three times, then reported', async (route, status) => {
    server.set({ fault: [{ route, status, times: 2, body: 'html' }] });
    await calls[route]();
    server.set({ fault: [{ route, status, times: 3, body: 'empty' }] });
    const code = status === 429 ? 'rate-limited' : 'unavailable';
    await expect(calls[route]()).rejects.toMatchObject({ code });
    expect(clock.waits).toEqual([1000, 2000, 1000, 2000]);
  });

  it.each(['list', 'info', 'download'] as const)('%s: waits as long as it is asked to', async (route) => {
    server.set({ fault: [{ route, status: 429, retryAfter: 17 }] });
    await calls[route]();
    expect(clock.waits).toEqual([17_000]);
  });

  it.each(['reset-before-headers', 'refuse'] as const)('%s: the service is unavailable', async (mode) => {
    server.set({ net: { mode, routes: 'all' } });
    await expect(stat()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('works with latency', async () => {
    server.set({ net: { latencyMs: 30 } });
    expect((await stat()).id).toBe(file.id);
  });

  it('takes no more than three calls at once', async () => {
    server.set({ net: { latencyMs: 20 } });
    const begun = Date.now();
    await Promise.all(Array.from({ length: 9 }, stat));
    expect(Date.now() - begun).toBeGreaterThanOrEqual(55);
  });
});
