import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { createLog } from '../../logging/log';
import { settingsDefinition } from '../settings-service';
import { createAccountsDouble } from '../testing/service-doubles';
import { createScriptedProvider } from '../testing/scripted-provider';
import { diagnosticsText } from './diagnostics-text';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diagnostics-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const account = (): Account => ({
  ...createAccountsDouble({ anna: createScriptedProvider({}) }).get('anna'),
  name: 'Seed-Name',
  userName: 'seed-login@seed-host.example',
  origin: 'https://seed-host.example',
  status: 'failing',
  failure: { code: 'offline', message: 'no', details: { host: 'seed-host.example' }, errorId: '0badcafe' },
});

function textOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const log = createLog({ folder, level: 'info', now: () => 0 });
  write(log);
  return diagnosticsText({
    versions: { Longshore: '1.2.3', Electron: '45.4.1' },
    machine: { system: 'linux', 'secret store': 'available' },
    settings: {
      ...settingsDefinition.defaults.settings,
      proxy: { kind: 'manual', address: 'http://seed-proxy.example:3128' },
      saveTargetId: 'seed-target',
    },
    accounts: [account()],
    transfers: [],
    deletions: [],
    unreadableStores: ['settings'],
    lastLines: log.lastLines(100),
    appFolder: '/opt/Longshore',
    userName: 'seeduser',
    now: 0,
  });
}

describe('diagnostics', () => {
  it('say what runs where, and how accounts stand', () => {
    const text = textOf((log) => {
      log.info('app.start', { version: '1.2.3' });
    });
    for (const part of ['Longshore: 1.2.3', 'Electron: 45.4.1', 'secret store: available', 'proxy: manual'])
      expect(text).toContain(part);
    expect(text).toContain('acronis, failing, offline, 0badcafe');
    expect(text).toContain('"event":"app.start"');
  });

  it('hold no name, host, path or secret, whatever was logged', () => {
    const text = textOf((log) => {
      log.error('a', { password: 'seed-1', form: { token: 'seed-2', key: new Secret('seed-3') } });
      log.report(new Error('GET https://u:seed-4@seed-host.example/x?sig=seed-5 said Bearer seed-6'), {
        level: 'error',
        event: 'b',
        facts: { path: '/home/seeduser/seed-7.pdf', url: new URL('https://h.example/?seed-8') },
      });
      log.report(
        new AppError('not-writable', "EACCES: open '/home/seeduser/seed-9.pdf'", {
          details: { folder: '/home/seeduser' },
          cause: new Error('Seed-Name at seed-host.example'),
        }),
        { level: 'warn', event: 'c' },
      );
    });
    expect(text).not.toMatch(/seed/i);
    expect(text.match(/"event":"[abc]"/g)).toHaveLength(3);
  });
});
