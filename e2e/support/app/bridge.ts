import type { Page } from 'playwright';
import { z } from 'zod';
import { accountSchema, type Account } from '../../../shared/accounts';
import { openEnvelope } from '../../../shared/envelope';
import { pageSchema, type Entry } from '../../../shared/files';

/** As the account dialog hands it over; secrets are plain here. */
export interface AccountToAdd {
  name: string;
  remember: 'keep' | 'session';
  form: Readonly<Record<string, string>>;
}

const accountsSchema = z.object({ accounts: z.array(accountSchema) });

/** Calls the main process as any code in the page could; resolves to the envelope. */
export function invokeBridge(page: Page, name: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    ([method, body]) => {
      const bridge: unknown = Reflect.get(window, 'longshore');
      if (typeof bridge !== 'object' || bridge === null) throw new Error('There is no bridge.');
      const call: unknown = Reflect.get(bridge, 'invoke');
      if (typeof call !== 'function') throw new Error('The bridge has no invoke.');
      const answer: unknown = Reflect.apply(call, bridge, [method, crypto.randomUUID(), body]);
      return answer;
    },
    [name, request] as const,
  );
}

/** As the settings dialog does; waits until the page is there. */
export async function setGraceSeconds(page: Page, graceSeconds: number): Promise<void> {
  await page.waitForFunction(() => Reflect.has(window, 'longshore'));
  openEnvelope(await invokeBridge(page, 'settings.update', { graceSeconds }));
}

/** Adds an account as the dialog does, for tests that are about something else. */
export async function signIn(page: Page, account: AccountToAdd): Promise<void> {
  openEnvelope(await invokeBridge(page, 'accounts.signIn', account));
}

export async function askForAccounts(page: Page): Promise<Account[]> {
  return accountsSchema.parse(openEnvelope(await invokeBridge(page, 'accounts.list', {}))).accounts;
}

/** Every entry of a folder, or at the root of the account, as the service states it. */
export async function askForEntries(
  page: Page,
  accountId: string,
  folderId: string | null = null,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const request = { accountId, folderId, cursor };
    const answer = pageSchema.parse(openEnvelope(await invokeBridge(page, 'files.list', request)));
    entries.push(...answer.entries);
    cursor = answer.cursor;
  } while (cursor !== null);
  return entries;
}
