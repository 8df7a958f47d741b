import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failureSchema } from '../../../shared/failures';
import { z } from 'zod';
import { expect, test } from '../../fixtures';
import { invokeBridge, askForAccounts } from '../../support/app/bridge';
import type { RunningApp } from '../../support/app/running-app';

const refusalSchema = z.object({ ok: z.literal(false), failure: failureSchema });

/** The failure of a call that cannot go well. */
async function fail({ page }: RunningApp, accountId: string): Promise<string> {
  const answer = await invokeBridge(page, 'files.stat', { accountId, id: 'no-such-file' });
  return refusalSchema.parse(answer).failure.errorId ?? '';
}

async function copiedText({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(({ clipboard }) => clipboard.readText());
}

test('finds in the log what the user was told', async ({ harbour, machine }) => {
  const [account] = await askForAccounts(harbour.page);
  const errorId = await fail(harbour, account?.id ?? '');
  expect(errorId).toMatch(/^[0-9a-f]{8}$/);
  const log = await readFile(join(machine.profile, 'logs', 'longshore.log'), 'utf8');
  const lines = log.split('\n').filter((line) => line.includes(errorId));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'ipc.failed', method: 'files.stat', errorId });
});

test('copies diagnostics that name nobody', async ({ harbour, services, machine }) => {
  const [account] = await askForAccounts(harbour.page);
  const errorId = await fail(harbour, account?.id ?? '');
  await invokeBridge(harbour.page, 'system.copyDiagnostics', {});
  const text = await copiedText(harbour);
  expect(text).toContain(errorId);
  expect(text).toMatch(/^acronis, ready/m);
  const { cloudAddress, login, password } = services.acronis;
  const names = ['Harbour', machine.home, cloudAddress, new URL(cloudAddress).host, login, password];
  expect(names.filter((name) => text.includes(name))).toEqual([]);
});

test('opens no folder but that of the log', async ({ app, machine }) => {
  const opened = await app.electron.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.openPath = (path) => {
      paths.push(path);
      return Promise.resolve('');
    };
    return paths;
  });
  await invokeBridge(app.page, 'system.openLogFolder', { path: '/etc' });
  expect(await opened.jsonValue()).toEqual([join(machine.profile, 'logs')]);
  expect(await readdir(join(machine.profile, 'logs'))).toContain('longshore.log');
});

test('logs more as soon as it is told to', async ({ app, machine }) => {
  const read = () => readFile(join(machine.profile, 'logs', 'longshore.log'), 'utf8');
  const lines = async () => (await read()).split('\n').length;
  await invokeBridge(app.page, 'settings.update', { logLevel: 'error' });
  const before = await lines();
  await fail(app, 'no-such-account');
  expect(await lines()).toBe(before);
  await invokeBridge(app.page, 'settings.update', { logLevel: 'info' });
  await fail(app, 'no-such-account');
  expect(await lines()).toBe(before + 1);
});
