import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryPlace } from '../../providers/memory/memory-place';
import { createMemoryProvider } from '../../providers/memory/memory-provider';
import { createAccountExchange } from './account-exchange';
import type { AccountsService } from '../accounts-service';
import { createAccountsBench, signInRequest, type AccountsBench } from '../testing/accounts-bench';

const { signal } = new AbortController();
const newBench = () =>
  createAccountsBench((_login, accountId) => createMemoryProvider(new MemoryPlace(), accountId));
let bench: AccountsBench;
let other: AccountsBench;
let path: string;

beforeEach(() => {
  [bench, other] = [newBench(), newBench()];
  path = join(bench.folder, 'exported.json');
});
afterEach(() => {
  bench.close();
  other.close();
});

function exchangeOf(accounts: AccountsService, chosen: string | undefined = path) {
  const ask = () => Promise.resolve(chosen);
  return createAccountExchange({ accounts, askForExportPath: ask, askForImportPath: ask });
}

/** Two accounts and a demo one, in an order of their own. */
async function signedIn(): Promise<AccountsService> {
  const accounts = bench.start();
  await accounts.signIn(signInRequest('anna', { name: 'Anna' }), signal);
  await accounts.signIn(signInRequest('ben'), signal);
  await accounts.signInToDemo(signInRequest('demo', { remember: 'session' }), signal);
  accounts.update({ accountId: 'account-2', colour: 'rose', locked: true, bulkDelete: true });
  accounts.reorder(['account-2', 'account-3', 'account-1']);
  return accounts;
}

describe('exporting', () => {
  it('writes every account but the demo, in order and without any secret', async () => {
    const accounts = await signedIn();
    expect(await exchangeOf(accounts).exportFile()).toEqual({ saved: true });
    const text = readFileSync(path, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ accounts: [{ name: 'ben' }, { name: 'Anna' }] });
    const encrypted = Buffer.from('secret of anna').toString('hex');
    for (const secret of ['secret', 'right', encrypted, Buffer.from(encrypted).toString('base64')])
      expect(text).not.toContain(secret);
    expect(readFileSync(join(bench.folder, 'secrets.json'), 'utf8')).toContain(
      Buffer.from(encrypted).toString('base64'),
    );
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes nothing when the user declines', async () => {
    const accounts = await signedIn();
    const exchange = createAccountExchange({
      accounts,
      askForExportPath: () => Promise.resolve(undefined),
      askForImportPath: () => Promise.resolve(undefined),
    });
    expect(await exchange.exportFile()).toEqual({ saved: false });
    expect(await exchange.importFile()).toEqual({ added: 0, known: 0 });
  });

  it('says when the folder cannot be written to', async () => {
    const exchange = exchangeOf(await signedIn(), join(bench.folder, 'gone', 'a.json'));
    await expect(exchange.exportFile()).rejects.toMatchObject({
      code: 'not-writable',
      details: { reason: 'missing' },
    });
  });
});

describe('importing', () => {
  it('adds accounts that wait for their sign-in, as they were, and durably', async () => {
    await exchangeOf(await signedIn()).exportFile();
    const accounts = other.start();
    expect(await exchangeOf(accounts).importFile()).toEqual({ added: 2, known: 0 });
    const waiting = {
      status: 'signed-out',
      failure: { code: 'signed-out', details: { reason: 'no-secret' } },
      remembered: false,
      demo: false,
    };
    const expected = [
      { ...waiting, name: 'ben', colour: 'rose', locked: true, bulkDelete: 'on', userName: 'ben' },
      {
        ...waiting,
        name: 'Anna',
        colour: 'teal',
        locked: false,
        bulkDelete: 'off',
        origin: 'https://cloud.example',
      },
    ];
    expect(accounts.list()).toMatchObject({ revision: 1, accounts: expected });
    expect(other.start().list().accounts).toMatchObject(expected);
    expect(() => accounts.providerOf('account-1')).toThrow(expect.objectContaining({ code: 'signed-out' }));
  });

  it('signs in to an imported account as the same user only', async () => {
    await exchangeOf(await signedIn()).exportFile();
    const accounts = other.start();
    await exchangeOf(accounts).importFile();
    const again = (login: string) =>
      accounts.signIn(signInRequest(login, { accountId: 'account-1' }), signal);
    await expect(again('anna')).rejects.toMatchObject({
      code: 'account-mismatch',
      details: { expected: 'ben', actual: 'anna' },
    });
    expect((await again('ben')).account).toMatchObject({ status: 'ready', locked: true, colour: 'rose' });
  });

  it('leaves accounts of known users as they are, and takes a user of the file once', async () => {
    const first = await signedIn();
    await exchangeOf(first).exportFile();
    const { accounts: exported } = JSON.parse(readFileSync(path, 'utf8')) as { accounts: object[] };
    const doubled = exported.flatMap((account) => [account, { ...account, name: 'Twin' }]);
    writeFileSync(path, JSON.stringify({ longshore: 'accounts', version: 1, accounts: doubled }));
    const accounts = other.start();
    await accounts.signIn(signInRequest('anna', { name: 'Mine' }), signal);
    expect(await exchangeOf(accounts).importFile()).toEqual({ added: 1, known: 3 });
    expect(accounts.list().accounts.map(({ name }) => name)).toEqual(['Mine', 'ben']);
    expect(await exchangeOf(accounts).importFile()).toEqual({ added: 0, known: 4 });
    expect(accounts.list().accounts[0]).toMatchObject({ status: 'ready' });
  });

  it('adds nothing of a file that is wrong anywhere', async () => {
    await exchangeOf(await signedIn()).exportFile();
    writeFileSync(path, readFileSync(path, 'utf8').replace('"teal"', '"pink"'));
    const accounts = other.start();
    await expect(exchangeOf(accounts).importFile()).rejects.toMatchObject({
      code: 'bad-request',
      details: { field: 'accounts.1.colour', reason: 'invalid' },
    });
    expect(accounts.list()).toEqual({ revision: 0, accounts: [] });
  });

  it('refuses what cannot be read, and what is too large to be one', async () => {
    const accounts = other.start();
    writeFileSync(path, '');
    truncateSync(path, 17 * 1024 * 1024);
    for (const chosen of [path, bench.folder, join(bench.folder, 'gone.json')]) {
      await expect(exchangeOf(accounts, chosen).importFile()).rejects.toMatchObject({
        code: 'bad-request',
        details: { field: 'file', reason: 'rejected' },
      });
    }
  });
});
