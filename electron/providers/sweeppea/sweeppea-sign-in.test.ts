import { startSweeppeaServer, type SweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import type { SweeppeaSwitchesPatch } from '../../demo/sweeppea/sweeppea-switches';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNodeTransport } from '../../http/transport/node-transport';
import type { SignedIn } from '../provider';
import { probeDependencies } from '../testing/sign-in-probes';
import { readSweeppeaForm } from './sweeppea-sign-in';
import { DriveBench, sweeppeaForm } from '../testing/drive-bench';

const { signal } = new AbortController();
let server: SweeppeaServer;
let bench: DriveBench<SweeppeaServer>;

beforeAll(async () => {
  server = await startSweeppeaServer({ seed: 'demo' });
  bench = new DriveBench(server);
});
afterAll(() => server.close());
beforeEach(() => bench.begin());

function fail(...faults: NonNullable<SweeppeaSwitchesPatch['faults']>): void {
  server.set({ faults });
}

function signIn(apiKey = bench.key, address = server.origin): Promise<SignedIn> {
  const dependencies = probeDependencies({ clock: bench.clock, timeouts: { headersMs: 300 } });
  return bench.service.signIn(sweeppeaForm(address, apiKey), dependencies, signal);
}

describe('signing in', () => {
  it('proves the key, and tells whose it is', async () => {
    const { connection, identity, secret } = await signIn(` ${bench.key}\n`, `${server.origin}/`);
    expect(bench.asked).toEqual(['account/health-check 200', 'account/profile 200']);
    expect(identity.userId).toBe(server.accounts[0]?.userToken);
    expect(identity.userName).toContain('@');
    expect(secret.reveal()).toBe(bench.key);
    expect(connection).toEqual({
      address: `${server.origin}/`,
      origin: server.origin,
      userName: identity.userName,
      renewsSilently: true,
    });
  });

  it('opens the account again with what it kept', async () => {
    const { connection, identity, secret } = await signIn();
    const again = bench.service.open(connection, secret, probeDependencies());
    expect(await again.connect(signal)).toEqual(identity);
  });

  it.each(['Email', 'Nickname', 'ProfileData'])('does without %s', async (field) => {
    fail({ fault: 'missing-field', field: `Data.${field}` });
    expect((await signIn()).identity.userName).not.toBe('');
  });

  it('needs the user’s own token', async () => {
    fail({ fault: 'missing-field', field: 'Data.UserToken' });
    await expect(signIn()).rejects.toMatchObject({ code: 'protocol' });
  });

  it('rejects a wrong key, at the first try', async () => {
    await expect(signIn('6f1c2a34-0000-4e58-8a10-2c3d4e5f6071')).rejects.toMatchObject({
      code: 'signed-out',
      details: { reason: 'rejected' },
    });
    expect(bench.asked).toEqual(['account/health-check 403']);
  });

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['two words', 'invalid'],
    ['schlüssel', 'invalid'],
  ])('sends no key like %j', async (apiKey, reason) => {
    await expect(signIn(apiKey)).rejects.toMatchObject({
      code: 'bad-request',
      details: { field: 'apiKey', reason },
    });
    expect(bench.asked).toEqual([]);
  });

  it.each([
    ['http://api.example', 'insecure-address'],
    ['https://api.example/?a=b', 'address-with-extras'],
    ['https://user@api.example', 'address-with-extras'],
    ['not an address', 'not-a-url'],
  ])('sends nothing to %s', async (address, reason) => {
    await expect(signIn(bench.key, address)).rejects.toMatchObject({
      code: 'bad-request',
      details: { field: 'serviceAddress', reason },
    });
  });

  it('goes to the vendor’s address when none is given', () => {
    const address = 'https://api-v3.sweeppea.com';
    expect(readSweeppeaForm(sweeppeaForm(' ', 'key'))).toMatchObject({ address, origin: address });
  });

  it.each([
    ['never-answer', 'timeout'],
    ['reset', 'unavailable'],
    ['html', 'protocol'],
  ] as const)('tells at once that the address is wrong: %s', async (fault, code) => {
    fail({ fault });
    await expect(signIn()).rejects.toMatchObject({ code });
    expect(bench.clock.waits).toEqual([]);
  });

  it('tells at once that the host cannot be found', async () => {
    const started = createNodeTransport();
    const dependencies = probeDependencies({ clock: bench.clock, transport: started });
    const form = sweeppeaForm('https://drive.demo.invalid', bench.key);
    await expect(bench.service.signIn(form, dependencies, signal)).rejects.toMatchObject({
      code: 'offline',
    });
    expect(bench.clock.waits).toEqual([]);
  });

  it.each([
    ['account-off', 'permission-denied'],
    ['domain-restricted', 'permission-denied'],
    ['month-used-up', 'quota-exceeded'],
  ] as const)('%s: is %s', async (fault, code) => {
    fail({ fault });
    await expect(signIn()).rejects.toMatchObject({ code });
  });
});
