import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../shared/accounts';
import { AppError } from '../../shared/errors';
import {
  canMoveAccount,
  exportAccounts,
  findAccount,
  getAccountList,
  importAccounts,
  loadAccounts,
  moveAccountByStep,
  moveAccountToGap,
  receiveAccounts,
  removeAccount,
  resetAttempt,
  setAccountLocked,
  signIn,
  updateAccount,
  useAccounts,
  type SignInRequest,
} from './accounts-store';
import { installBridge, type MemoryBridge } from './testing/memory-bridge';
import { useNotices } from './window/notices-store';

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
    locked: false,
    bulkDelete: 'off',
    usage: null,
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

describe('what the window has seen of an account', () => {
  const failing = (id: string): Account => ({ ...account(id), status: 'failing' });

  it('is since when it is out of reach, from the first time to the last', () => {
    receiveAccounts({ revision: 1, accounts: [failing('a'), account('b')] });
    const since = useAccounts.getState().failingSince.get('a');
    expect(since).toBeTypeOf('number');
    useAccounts.setState({ failingSince: new Map([['a', 7]]) });
    receiveAccounts({ revision: 2, accounts: [failing('a'), failing('b')] });
    expect([...useAccounts.getState().failingSince.keys()]).toEqual(['a', 'b']);
    expect(useAccounts.getState().failingSince.get('a')).toBe(7);
    receiveAccounts({ revision: 3, accounts: [account('a'), account('b')] });
    expect(useAccounts.getState().failingSince.size).toBe(0);
  });

  it('is a limit that has come near, said once', () => {
    const full: Account = {
      ...account('full', 'Shop'),
      usage: { storage: null, calls: { used: 96, limit: 100 } },
    };
    receiveAccounts({ revision: 1, accounts: [full] });
    const { announcements } = useNotices.getState();
    expect(announcements.at(-1)?.text).toContain('Shop: API calls are at 96 %');
    receiveAccounts({ revision: 2, accounts: [full] });
    expect(useNotices.getState().announcements).toEqual(announcements);
  });
});

describe('signing in with changes', () => {
  it('makes them to the account afterwards, when there are any', async () => {
    bridge.reply('accounts.signIn', () => ({ account: account('a') }));
    bridge.reply('accounts.update', ({ accountId, colour }) => ({
      account: { ...account(accountId), colour: colour ?? 'teal' },
    }));
    await expect(signIn(request, { colour: 'rose' })).resolves.toMatchObject({ colour: 'rose' });
    await signIn(request);
    expect(bridge.requests.filter(({ name }) => name === 'accounts.update')).toHaveLength(1);
  });
});

describe('order', () => {
  beforeEach(() => {
    receiveAccounts({ revision: 1, accounts: [account('a', 'Anna'), account('b'), account('c')] });
    bridge.reply('accounts.reorder', () => ({}));
  });
  const orders = (): unknown[] => bridge.requests.map((one) => one.request);

  it('is asked of the main process, whole, and told', async () => {
    await moveAccountToGap('a', 2);
    await moveAccountByStep('c', -1);
    expect(orders()).toEqual([{ accountIds: ['b', 'a', 'c'] }, { accountIds: ['a', 'c', 'b'] }]);
  });

  it('is told with the new place', async () => {
    await moveAccountToGap('a', 3);
    expect(useNotices.getState().announcements.at(-1)?.text).toBe('Anna is now 3 of 3');
  });

  it('is left alone when nothing would move', async () => {
    await moveAccountToGap('b', 1);
    await moveAccountByStep('a', -1);
    expect(orders()).toEqual([]);
    expect([canMoveAccount('a', -1), canMoveAccount('a', 1), canMoveAccount('c', 1)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('that is refused is told with the account', async () => {
    bridge.reply('accounts.reorder', () => {
      throw new AppError('not-writable', 'no');
    });
    await moveAccountByStep('a', 1);
    expect(useNotices.getState().alerts).toMatchObject([{ subject: 'Moving Anna', accountId: 'a' }]);
  });
});

it('locks an account without touching the account dialog', async () => {
  receiveAccounts({ revision: 1, accounts: [account('a', 'Anna')] });
  bridge.reply('accounts.update', ({ accountId, locked }) => ({
    account: { ...account(accountId), locked: locked ?? false },
  }));
  await setAccountLocked('a', true);
  expect(findAccount('a')?.locked).toBe(true);
  expect(useAccounts.getState().attempt.state).toBe('idle');
});

it('exports and imports, and says what went wrong', async () => {
  bridge.reply('accounts.exportFile', () => ({ saved: true }));
  expect(await exportAccounts()).toBe(true);
  bridge.reply('accounts.exportFile', () => {
    throw new AppError('disk-full', 'no');
  });
  expect(await exportAccounts()).toBe(false);
  expect(useNotices.getState().alerts).toMatchObject([{ subject: 'Export accounts' }]);
  expect(await importAccounts()).toMatchObject({ state: 'failed' });
});
