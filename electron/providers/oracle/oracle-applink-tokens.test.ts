import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import { createNodeTransport } from '../../http/transport/node-transport';
import type { Provider } from '../provider';
import { FaultyNetwork } from '../testing/faulty-network';
import { manualClock, type ManualClock } from '../testing/provider-probes';
import { probeDependencies } from '../testing/sign-in-probes';
import { oracleService } from './oracle-provider';
import { appLinkForm } from './testing/oracle-probes';

const { signal } = new AbortController();
const minute = 60_000;
let clock: ManualClock;
let server: OracleServer;
let network: FaultyNetwork;
let provider: Provider;
let fileB: string;

beforeEach(async () => {
  clock = manualClock();
  server = await startOracleServer({ seed: 'test', files: 1, now: () => clock.now() });
  network = await FaultyNetwork.start(createNodeTransport());
  const dependencies = probeDependencies({ clock, transport: network.transport });
  const form = appLinkForm(server.origin, server.appLink);
  ({ provider } = await oracleService.signIn(form, dependencies, signal));
  fileB = server.findByPath('/Examples/Example B.txt')?.id ?? '';
  server.clearLog();
});
afterEach(() => Promise.all([server.close(), network.close()]));

const asked = (): string[] =>
  server
    .log()
    .map(({ method, path, status }) => `${method} ${path.replace('/documents/api/1.2', '')} ${status}`);
const renewals = (): number => asked().filter((line) => line.startsWith('PUT /applinks/token')).length;

describe('the token of an applink', () => {
  it('is used as it is for 10 minutes, then renewed before a call', async () => {
    clock.advance(10 * minute - 1000);
    await provider.stat(fileB, signal);
    expect(renewals()).toBe(0);
    clock.advance(1000);
    await provider.stat(fileB, signal);
    expect(asked().slice(1)).toEqual(['PUT /applinks/token 200', `GET /files/${fileB} 200`]);
  });

  it('is renewed once, however many calls need it', async () => {
    clock.advance(11 * minute);
    await Promise.all(Array.from({ length: 8 }, () => provider.stat(fileB, signal)));
    expect(renewals()).toBe(1);
  });

  it('is renewed for the others when one of them gives up', async () => {
    clock.advance(11 * minute);
    const leaving = new AbortController();
    const left = provider.stat(fileB, leaving.signal);
    const staying = provider.stat(fileB, signal);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    await staying;
    expect(renewals()).toBe(1);
  });

  it('is renewed when refused early, and a GET is sent once more', async () => {
    server.set({ expireTokens: 'access' });
    await provider.stat(fileB, signal);
    expect(asked()).toEqual([
      `GET /files/${fileB} 403`,
      'PUT /applinks/token 200',
      `GET /files/${fileB} 200`,
    ]);
  });

  it('is renewed when a delete is refused, and the delete is reported, not repeated', async () => {
    network.fail(({ method }) => method === 'DELETE', { kind: 'answer', status: 403 }, 1);
    await expect(provider.remove(fileB, signal)).rejects.toMatchObject({ code: 'permission-denied' });
    expect(network.count(({ method }) => method === 'DELETE')).toBe(1);
    expect(renewals()).toBe(1);
    expect(server.find(fileB)).toBeDefined();
  });

  it('that is old is renewed before a version is deleted', async () => {
    const fileA = server.findByPath('/Examples/Example A.txt')?.id ?? '';
    clock.advance(16 * minute);
    await provider.versions?.remove({ id: fileA, version: '2', newestSeen: '3' }, signal);
    expect(asked()[0]).toBe('PUT /applinks/token 200');
    expect(server.find(fileA)?.versions).toEqual([1, 3]);
  });

  it('serves on while renewing is out of reach, until it runs out', async () => {
    network.fail(({ method }) => method === 'PUT', { kind: 'reset' });
    clock.advance(12 * minute);
    await provider.stat(fileB, signal);
    clock.advance(3 * minute);
    await expect(provider.stat(fileB, signal)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each([400, 401, 403, 404])('that cannot be renewed (%i) has ended', async (status) => {
    network.fail(({ method }) => method === 'PUT', { kind: 'answer', status, body: '{"errorCode":"-1"}' });
    clock.advance(12 * minute);
    await expect(provider.stat(fileB, signal)).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('has ended with its refresh token, after a day', async () => {
    clock.advance(24 * 60 * minute);
    await expect(provider.list(null, null, signal)).rejects.toMatchObject({ code: 'link-expired' });
  });
});
