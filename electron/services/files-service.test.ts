import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryPlace } from '../providers/memory/memory-place';
import { createMemoryProvider } from '../providers/memory/memory-provider';
import { createFilesService } from './files-service';
import { createAccountsBench, signInRequest, type AccountsBench } from './testing/accounts-bench';

let bench: AccountsBench;
let place: MemoryPlace;
const { signal } = new AbortController();

beforeEach(() => {
  place = new MemoryPlace();
  bench = createAccountsBench((_login, accountId) => createMemoryProvider(place, accountId));
});
afterEach(() => {
  bench.close();
});

async function signedIn() {
  await bench.start().signIn(signInRequest('anna'), signal);
  const accounts = bench.start();
  return { accounts, files: createFilesService(accounts) };
}

describe('files service', () => {
  it('lists and looks at what the provider has, and notes that the account is well', async () => {
    const { accounts, files } = await signedIn();
    const id = place.addFile(null, 'a.txt', Buffer.from('hello'));
    const page = await files.list({ accountId: 'account-1', folderId: null, cursor: null }, signal);
    expect(page.entries).toMatchObject([{ accountId: 'account-1', id, name: 'a.txt', size: 5 }]);
    expect(accounts.get('account-1').status).toBe('ready');
    expect(await files.stat({ accountId: 'account-1', id }, signal)).toMatchObject({ name: 'a.txt' });
  });

  it('notes a failure and passes it on', async () => {
    const { accounts, files } = await signedIn();
    await expect(files.stat({ accountId: 'account-1', id: 'gone' }, signal)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(accounts.get('account-1').status).toBe('ready');
    await expect(
      files.list({ accountId: 'nobody', folderId: null, cursor: null }, signal),
    ).rejects.toMatchObject({ code: 'not-found', details: { what: 'account' } });
  });
});
