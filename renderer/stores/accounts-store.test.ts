import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../shared/accounts';
import { AppError } from '../../shared/errors';
import {
  findAccount,
  getAccountList,
  loadAccounts,
  receiveAccounts,
  removeAccount,
  resetAttempt,
  signIn,
  updateAccount,
  useAccounts,
  type SignInRequest,
} from './accounts-store';
import { installBridge, type MemoryBridge } from './memory-bridge';
import { useNotices } from './notices-store';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = installBridge();
  useAccounts.setState(useAccounts.getInitialState(), true);
  useNotices.setState(useNotices.getInitialState(), true);
});

function account(id: string, name = id): Account {
  return {
    id,
    service: 'acronis',
    name,
    colour: 'teal',
    userName: 'anna',
    origin: 'https://eu.example',
    address: 'https://eu.example',
    status: 'ready',
    failure: null,
    remembered: true,
    capabilities: null,
    demo: false,
  };
}

const request: SignInRequest = {
  name: '',
  remember: 'keep',
  form: { service: 'acronis', cloudAddress: '', login: 'anna', password: 'secret' },
};

function namesOf(): string[] {
  return getAccountList().map(({ name }) => name);
}

describe('receiveAccounts', () => {
  it('drops a snapshot that an event has overtaken', () => {
    receiveAccounts({ revision: 3, accounts: [account('a', 'new')] });
    receiveAccounts({ revision: 2, accounts: [account('a', 'old')] });
    expect(namesOf()).toEqual(['new']);
  });

  it('keeps the order of the main process', () => {
    receiveAccounts({ revision: 1, accounts: [account('b'), account('a')] });
    expect(namesOf()).toEqual(['b', 'a']);
  });

  it('says when the accounts could not be had', async () => {
    await loadAccounts();
    expect(useAccounts.getState().accounts).toMatchObject({
      state: 'failed',
      failure: { code: 'unsupported' },
    });
  });
});

describe('signIn', () => {
  it('takes the account in before the event tells it', async () => {
    receiveAccounts({ revision: 1, accounts: [account('a')] });
    bridge.reply('accounts.signIn', () => ({ account: account('b') }));
    await expect(signIn(request)).resolves.toMatchObject({ id: 'b' });
    expect(namesOf()).toEqual(['a', 'b']);
    expect(useAccounts.getState().attempt.state).toBe('ready');
  });

  it('tells what went wrong, and adds nothing', async () => {
    bridge.reply('accounts.signIn', () => {
      throw new AppError('signed-out', 'no', { details: { reason: 'rejected' } });
    });
    await expect(signIn(request)).resolves.toBeNull();
    expect(useAccounts.getState().attempt).toMatchObject({
      state: 'failed',
      failure: { code: 'signed-out' },
    });
    expect(namesOf()).toEqual([]);
  });

  it('is stopped by closing the dialog, and its end is then no news', async () => {
    bridge.reply(
      'accounts.signIn',
      (_request, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new AppError('cancelled', 'stopped'));
          });
        }),
    );
    const attempt = signIn(request);
    resetAttempt();
    await expect(attempt).resolves.toBeNull();
    expect(useAccounts.getState().attempt).toEqual({ state: 'idle' });
  });
});

it('renames an account in its place', async () => {
  receiveAccounts({ revision: 1, accounts: [account('a'), account('b')] });
  bridge.reply('accounts.update', ({ accountId, name }) => ({ account: account(accountId, name ?? '') }));
  await updateAccount({ accountId: 'a', name: 'Anna' });
  expect(namesOf()).toEqual(['Anna', 'b']);
});

it('shows why an account could not be removed', async () => {
  receiveAccounts({ revision: 1, accounts: [account('a', 'Anna')] });
  await removeAccount('a');
  expect(findAccount('a')).not.toBeNull();
  expect(useNotices.getState().alerts).toMatchObject([{ subject: 'Removing Anna', accountId: 'a' }]);
});
