import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignInForm } from '../../shared/accounts';
import { AppError } from '../../shared/errors';
import { Secret } from '../../shared/secret';
import { MemoryPlace } from '../providers/memory/memory-place';
import { createMemoryProvider } from '../providers/memory/memory-provider';
import type { SignInRequest } from './accounts/account-sign-in';
import {
  createAccountsBench,
  rightPassword,
  signInRequest,
  type AccountsBench,
} from './testing/accounts-bench';

let bench: AccountsBench;
const { signal } = new AbortController();

beforeEach(() => {
  bench = createAccountsBench((_login, accountId) => {
    const provider = { ...createMemoryProvider(new MemoryPlace(), accountId) };
    Reflect.deleteProperty(provider, 'quota');
    return provider;
  });
});
afterEach(() => {
  bench.close();
});

const onDisk = (name: string) =>
  existsSync(join(bench.folder, name)) ? readFileSync(join(bench.folder, name), 'utf8') : '';

type Way = { service: 'oracle'; signInWith: 'password' | 'access-token' } | { service: 'sweeppea' };

function formOf(way: Way, login: string): SignInForm {
  const key = new Secret(`${login}:${rightPassword}`);
  const serviceAddress = 'https://place.example';
  if (way.service === 'sweeppea') return { service: 'sweeppea', apiKey: key, serviceAddress };
  const base = { service: 'oracle', instanceAddress: serviceAddress } as const;
  if (way.signInWith === 'access-token') return { ...base, signInWith: 'access-token', accessToken: key };
  return { ...base, signInWith: 'password', userName: login, password: new Secret(rightPassword) };
}

const requestAs = (form: SignInForm): SignInRequest => ({ name: '', remember: 'keep', form });

describe('signing in', () => {
  it('adds an account with a name and a colour, and tells the window', async () => {
    const accounts = bench.start();
    const { account } = await accounts.signIn(signInRequest('anna@example.com'), signal);
    expect(account).toMatchObject({
      name: 'anna',
      colour: 'teal',
      userName: 'anna@example.com',
      origin: 'https://cloud.example',
      status: 'ready',
      remembered: true,
      demo: false,
      locked: false,
      bulkDelete: 'off',
      usage: null,
      capabilities: { operations: ['removeMany'] },
    });
    expect(accounts.list()).toEqual({ revision: 1, accounts: [account] });
    expect(bench.events).toEqual([
      { name: 'accounts.changed', payload: { revision: 1, accounts: [account] } },
    ]);
  });

  it('gives every account its own colour, and the given name', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    const { account } = await accounts.signIn(signInRequest('ben', { name: ' Team ' }), signal);
    expect(account).toMatchObject({ name: 'Team', colour: 'orange' });
  });

  it('keeps account and secret across starts, the secret not in the clear', async () => {
    await bench.start().signIn(signInRequest('anna'), signal);
    expect(onDisk('accounts.json')).not.toContain('secret of');
    expect(onDisk('secrets.json')).not.toContain('secret of');
    const accounts = bench.start();
    expect(accounts.get('account-1')).toMatchObject({ name: 'anna', status: 'ready', capabilities: null });
    expect(accounts.providerOf('account-1').facts.folders).toBe(true);
    expect(accounts.get('account-1')).toMatchObject({ status: 'connecting', capabilities: {} });
  });

  it('keeps nothing of a refused sign-in', async () => {
    const accounts = bench.start();
    await expect(accounts.signIn(signInRequest('anna', { password: 'wrong' }), signal)).rejects.toMatchObject(
      { code: 'signed-out', details: { reason: 'rejected' } },
    );
    expect(accounts.list().accounts).toEqual([]);
    expect([onDisk('accounts.json'), onDisk('secrets.json')]).toEqual(['', '']);
  });

  it('keeps nothing of a cancelled sign-in', async () => {
    const controller = new AbortController();
    const accounts = bench.start();
    const signingIn = accounts.signIn(signInRequest('anna'), controller.signal);
    controller.abort();
    await expect(signingIn).rejects.toMatchObject({ code: 'cancelled' });
    expect(accounts.list().accounts).toEqual([]);
  });

  it('refuses the same user twice, naming the account', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna+one', { name: 'Anna' }), signal);
    await expect(accounts.signIn(signInRequest('anna+two'), signal)).rejects.toMatchObject({
      code: 'already-exists',
      details: { name: 'Anna' },
    });
    expect(accounts.list().accounts).toHaveLength(1);
  });

  it('signs in again to an account, keeping its name, colour and place', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna', { name: 'Anna' }), signal);
    await accounts.signIn(signInRequest('ben'), signal);
    accounts.noteFailure('account-1', new AppError('signed-out', 'expired'));
    const again = signInRequest('anna+new', { accountId: 'account-1', remember: 'session' });
    const { account } = await accounts.signIn(again, signal);
    expect(account).toMatchObject({
      id: 'account-1',
      name: 'Anna',
      colour: 'teal',
      userName: 'anna+new',
      status: 'ready',
      failure: null,
      remembered: false,
    });
    expect(accounts.list().accounts.map(({ id }) => id)).toEqual(['account-1', 'account-2']);
  });

  it('refuses somebody else behind an account and changes nothing', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    const before = [accounts.get('account-1'), onDisk('accounts.json'), onDisk('secrets.json')];
    await expect(
      accounts.signIn(signInRequest('ben', { accountId: 'account-1' }), signal),
    ).rejects.toMatchObject({ code: 'account-mismatch', details: { expected: 'anna', actual: 'ben' } });
    expect([accounts.get('account-1'), onDisk('accounts.json'), onDisk('secrets.json')]).toEqual(before);
  });

  it.each([
    ['oracle', { service: 'oracle', signInWith: 'password' }],
    ['oracle', { service: 'oracle', signInWith: 'access-token' }],
    ['sweeppea', { service: 'sweeppea' }],
  ] as const)('guards identity at %s with %j, too', async (service, way) => {
    const accounts = bench.start();
    const { account } = await accounts.signIn(requestAs(formOf(way, 'anna')), signal);
    expect(account).toMatchObject({ service, userName: 'anna' });
    await expect(
      accounts.signIn({ ...requestAs(formOf(way, 'ben')), accountId: account.id }, signal),
    ).rejects.toMatchObject({ code: 'account-mismatch', details: { expected: 'anna', actual: 'ben' } });
    await expect(
      accounts.signIn({ ...signInRequest('anna'), accountId: account.id }, signal),
    ).rejects.toMatchObject({ code: 'bad-request', details: { field: 'service' } });
    expect(accounts.list().accounts).toEqual([account]);
    await accounts.signIn({ ...requestAs(formOf(way, 'anna+again')), accountId: account.id }, signal);
    expect(accounts.get(account.id).userName).toBe('anna+again');
  });

  it('keeps the same user id at two services apart', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    await accounts.signIn(requestAs(formOf({ service: 'sweeppea' }, 'anna')), signal);
    expect(accounts.list().accounts.map(({ service }) => service)).toEqual(['acronis', 'sweeppea']);
  });

  it('does not know an unknown account', async () => {
    const accounts = bench.start();
    await expect(
      accounts.signIn(signInRequest('anna', { accountId: 'nobody' }), signal),
    ).rejects.toMatchObject({ code: 'not-found', details: { what: 'account' } });
    expect(bench.opened).toEqual([]);
  });
});

describe('without a secret store', () => {
  it('refuses to keep before anything is sent', async () => {
    bench.secretStoreAvailable = false;
    await expect(bench.start().signIn(signInRequest('anna'), signal)).rejects.toMatchObject({
      code: 'unsupported',
      details: { operation: 'keep-secret' },
    });
    expect(bench.opened).toEqual([]);
  });

  it('holds the secret for the session and asks to sign in after a restart', async () => {
    bench.secretStoreAvailable = false;
    const session = signInRequest('anna', { remember: 'session' });
    const { account } = await bench.start().signIn(session, signal);
    expect(account.remembered).toBe(false);
    expect(onDisk('secrets.json')).toBe('');
    const accounts = bench.start();
    expect(accounts.get(account.id)).toMatchObject({
      status: 'signed-out',
      failure: { code: 'signed-out', details: { reason: 'no-secret' } },
    });
    expect(() => accounts.providerOf(account.id)).toThrow(expect.objectContaining({ code: 'signed-out' }));
  });

  it('keeps the bytes that it cannot read, and says so', async () => {
    await bench.start().signIn(signInRequest('anna'), signal);
    const bytes = onDisk('secrets.json');
    bench.secretStoreAvailable = false;
    const accounts = bench.start();
    expect(() => accounts.providerOf('account-1')).toThrow(AppError);
    expect(accounts.get('account-1')).toMatchObject({
      status: 'signed-out',
      failure: { details: { reason: 'unreadable-secret' } },
    });
    expect(onDisk('secrets.json')).toBe(bytes);
  });
});

describe('a disk that refuses', () => {
  it('adds no account whose secret could not be kept', async () => {
    const accounts = bench.start();
    rmSync(bench.folder, { recursive: true });
    writeFileSync(bench.folder, '');
    await expect(accounts.signIn(signInRequest('anna'), signal)).rejects.toMatchObject({
      code: 'not-writable',
    });
    expect(accounts.list()).toEqual({ revision: 0, accounts: [] });
  });
});

describe('changing and removing', () => {
  it('renames and recolours, durably', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    accounts.update({ accountId: 'account-1', name: 'Boats' });
    accounts.update({ accountId: 'account-1', colour: 'rose' });
    expect(bench.start().get('account-1')).toMatchObject({ name: 'Boats', colour: 'rose' });
  });

  it('locks and unlocks, durably, and a new sign-in does not unlock', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    expect(accounts.update({ accountId: 'account-1', locked: true }).account.locked).toBe(true);
    await accounts.signIn(signInRequest('anna', { accountId: 'account-1' }), signal);
    expect(bench.start().get('account-1')).toMatchObject({ locked: true, name: 'anna' });
    accounts.update({ accountId: 'account-1', locked: false });
    expect(bench.start().get('account-1').locked).toBe(false);
  });

  it('knows an account of before there were locks', async () => {
    await bench.start().signIn(signInRequest('anna'), signal);
    const path = join(bench.folder, 'accounts.json');
    const old = readFileSync(path, 'utf8').replace(/,\s*"locked": false/, '');
    expect(old).not.toContain('locked');
    writeFileSync(path, old);
    expect(bench.start().get('account-1').locked).toBe(false);
  });

  it('keeps the choice of bulk deletes, also over a new sign-in, and has none in an account of before', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    const older = onDisk('accounts.json');
    expect(accounts.update({ accountId: 'account-1', bulkDelete: true }).account.bulkDelete).toBe('on');
    await accounts.signIn(signInRequest('anna', { accountId: 'account-1' }), signal);
    expect(bench.start().get('account-1').bulkDelete).toBe('on');
    accounts.update({ accountId: 'account-1', bulkDelete: false });
    expect(bench.start().get('account-1').bulkDelete).toBe('off');
    writeFileSync(join(bench.folder, 'accounts.json'), older.replace(/,\s*"bulkDelete": false/, ''));
    expect(bench.start().get('account-1').bulkDelete).toBe('off');
  });

  it('suspends bulk deletes for the session, whatever the user does then, and tells the window', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    accounts.suspendBulkDelete('account-1');
    expect(accounts.get('account-1').bulkDelete).toBe('off');
    accounts.update({ accountId: 'account-1', bulkDelete: true });
    await accounts.signIn(signInRequest('anna', { accountId: 'account-1' }), signal);
    expect(bench.events.at(-1)).toMatchObject({ payload: { accounts: [{ bulkDelete: 'suspended' }] } });
    accounts.suspendBulkDelete('account-1');
    accounts.suspendBulkDelete('nobody');
    expect(bench.start().get('account-1').bulkDelete).toBe('on');
  });

  it('keeps the order that the user gives, across starts and sign-ins', async () => {
    const accounts = bench.start();
    for (const login of ['anna', 'ben', 'cleo']) await accounts.signIn(signInRequest(login), signal);
    accounts.reorder(['account-3', 'account-1', 'account-2']);
    accounts.update({ accountId: 'account-1', name: 'Boats' });
    const order = ['account-3', 'account-1', 'account-2'];
    expect(accounts.list().accounts.map(({ id }) => id)).toEqual(order);
    expect(bench.events.at(-2)).toMatchObject({ payload: { revision: 4 } });
    const again = bench.start();
    await again.signIn(signInRequest('ben', { accountId: 'account-2' }), signal);
    expect(again.list().accounts.map(({ id }) => id)).toEqual(order);
  });

  it('takes every account once for an order, and nothing else', async () => {
    const accounts = bench.start();
    for (const login of ['anna', 'ben']) await accounts.signIn(signInRequest(login), signal);
    const [anna, ben] = ['account-1', 'account-2'];
    for (const order of [
      [],
      [anna],
      [anna, anna],
      [anna, ben, ben],
      [anna, ben, 'nobody'],
      [anna, 'nobody'],
    ]) {
      expect(() => {
        accounts.reorder(order);
      }).toThrow(
        expect.objectContaining({ code: 'bad-request', details: { field: 'accountIds', reason: 'invalid' } }),
      );
    }
    expect(accounts.list().accounts.map(({ id }) => id)).toEqual([anna, ben]);
  });

  it('removes after its listeners are done, with its secret', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    const seen: string[] = [];
    accounts.onRemoved(async (accountId) => {
      await Promise.resolve();
      seen.push(`${accountId} ${accounts.get(accountId).name}`);
    });
    await accounts.remove('account-1');
    expect(seen).toEqual(['account-1 anna']);
    expect(onDisk('secrets.json')).not.toContain('account-1');
    expect(bench.start().list().accounts).toEqual([]);
    await expect(accounts.remove('account-1')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('never writes a demo account', async () => {
    const accounts = bench.start();
    const { account } = await accounts.signInToDemo(signInRequest('demo', { remember: 'session' }), signal);
    expect(account.demo).toBe(true);
    accounts.update({ accountId: account.id, name: 'Demo' });
    expect(onDisk('accounts.json')).toBe('');
    expect(bench.start().list().accounts).toEqual([]);
  });
});

describe('how an account stands', () => {
  const statusAfter = async (...errors: (AppError | undefined)[]) => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    for (const error of errors) {
      if (error === undefined) accounts.noteSuccess('account-1');
      else accounts.noteFailure('account-1', error);
    }
    return accounts.get('account-1').status;
  };

  it.each([
    ['a rejected token', 'signed-out', [new AppError('signed-out', '')]],
    ['a code that is needed', 'signed-out', [new AppError('second-factor-required', '')]],
    ['no network', 'failing', [new AppError('offline', '')]],
    ['a busy server', 'failing', [new AppError('rate-limited', '')]],
    ['recovery', 'ready', [new AppError('unavailable', ''), undefined]],
    ['recovery from a rejected token', 'ready', [new AppError('signed-out', ''), undefined]],
    ['a missing file', 'ready', [new AppError('not-found', '')]],
    ['a broken download', 'ready', [new AppError('truncated', '')]],
    ['a cancelled call', 'failing', [new AppError('timeout', ''), new AppError('cancelled', '')]],
  ] as const)('after %s is %s', async (_what, status, errors) => {
    expect(await statusAfter(...errors)).toBe(status);
  });

  it('is told only when it changes, with growing revisions', async () => {
    await statusAfter(undefined, new AppError('offline', ''), new AppError('offline', ''), undefined);
    expect(bench.events.map(({ payload }) => payload)).toMatchObject([
      { revision: 1 },
      { revision: 2 },
      { revision: 3 },
    ]);
  });

  it('ignores what comes after the account was removed', async () => {
    const accounts = bench.start();
    await accounts.signIn(signInRequest('anna'), signal);
    await accounts.remove('account-1');
    accounts.noteFailure('account-1', new AppError('offline', ''));
    accounts.noteSuccess('account-1');
    expect(accounts.list().accounts).toEqual([]);
  });

  it('is told to listeners: each sign-in, and when an account can be used again', async () => {
    const accounts = bench.start();
    const told: string[] = [];
    accounts.onSignedIn((id) => told.push(`${id} signed in`));
    accounts.onReady((id) => told.push(`${id} ready`));
    await accounts.signIn(signInRequest('anna'), signal);
    accounts.noteSuccess('account-1');
    accounts.noteFailure('account-1', new AppError('offline', ''));
    accounts.noteSuccess('account-1');
    accounts.noteFailure('account-1', new AppError('signed-out', ''));
    expect(told).toEqual(['account-1 signed in', 'account-1 ready', 'account-1 ready']);
    await accounts.signIn(signInRequest('anna', { accountId: 'account-1' }), signal);
    expect(told.slice(3)).toEqual(['account-1 signed in', 'account-1 ready']);
    const wrong = signInRequest('anna', { accountId: 'account-1', password: 'wrong' });
    await expect(accounts.signIn(wrong, signal)).rejects.toThrow();
    accounts.noteSuccess('nobody');
    expect(told).toHaveLength(5);
  });

  it('opens once, and is connecting until the first answer', async () => {
    await bench.start().signIn(signInRequest('anna'), signal);
    const accounts = bench.start();
    const provider = accounts.providerOf('account-1');
    expect(accounts.providerOf('account-1')).toBe(provider);
    expect(accounts.get('account-1').status).toBe('connecting');
    accounts.noteFailure('account-1', new AppError('cancelled', ''));
    expect(accounts.get('account-1').status).toBe('ready');
  });
});
