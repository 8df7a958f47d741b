import { expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Provider } from '../providers/provider';
import { createPreviewsService } from './previews-service';
import { createContentProvider } from './testing/content-provider';
import { createScriptedProvider } from './testing/scripted-provider';
import { createAccountsDouble } from './testing/service-doubles';

const { signal } = new AbortController();
const anna = { accountId: 'anna', id: 'a' };

function startPreviews(read: Provider['read'] = createContentProvider(Buffer.from('hello')).read) {
  const accounts = createAccountsDouble({ anna: { ...createScriptedProvider({}), read } });
  let last = 0;
  const newToken = () => String((last += 1)).padStart(40, '0');
  return { accounts, previews: createPreviewsService({ accounts, newToken }) };
}

const idOf = (n: number): string => `p${String(n).padStart(40, '0')}`;

it('opens a preview at an address of its own', async () => {
  const { accounts, previews } = startPreviews();
  expect(await previews.open(anna, signal)).toEqual({
    kind: 'text',
    id: idOf(1),
    url: `preview://${idOf(1)}/text`,
    cut: false,
    dimensions: null,
  });
  expect(previews.find(idOf(1))).toMatchObject({ kind: 'text', bytes: Buffer.from('hello') });
  expect(accounts.notes).toEqual(['anna ok']);
  expect(accounts.refreshed).toEqual(['anna']);
});

it('holds one at a time, until it is closed or its account is gone', async () => {
  const { previews } = startPreviews();
  await previews.open(anna, signal);
  await previews.open(anna, signal);
  expect(previews.find(idOf(1))).toBeUndefined();
  previews.close(idOf(1));
  previews.dropAccount('bob');
  expect(previews.find(idOf(2))).toBeDefined();
  previews.close(idOf(2));
  expect(previews.find(idOf(2))).toBeUndefined();
  await previews.open(anna, signal);
  previews.dropAccount('anna');
  expect(previews.find(idOf(3))).toBeUndefined();
});

it('holds nothing of what cannot be shown', async () => {
  const { previews } = startPreviews(createContentProvider(Buffer.from('PK\x03\x04')).read);
  expect(await previews.open(anna, signal)).toEqual({ kind: 'none', why: 'kind' });
  expect(previews.find(idOf(1))).toBeUndefined();
});

it('holds nothing that came after nobody wanted it any more', async () => {
  const stop = new AbortController();
  const { previews } = startPreviews((...asked) => {
    stop.abort();
    return createContentProvider(Buffer.from('hello')).read(asked[0], asked[1], signal);
  });
  await expect(previews.open(anna, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
  expect(previews.find(idOf(1))).toBeUndefined();
});

it('notes a failure and passes it on', async () => {
  const { accounts, previews } = startPreviews(() => Promise.reject(new AppError('not-found', 'gone')));
  await expect(previews.open(anna, signal)).rejects.toMatchObject({ code: 'not-found' });
  expect(accounts.notes).toEqual(['anna not-found']);
});
