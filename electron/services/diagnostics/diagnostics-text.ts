import type { Account } from '../../../shared/accounts';
import type { DeletionRun } from '../../../shared/deletions';
import type { Settings } from '../../../shared/settings';
import type { Transfer } from '../../../shared/transfers';
import { createLogScrub } from './log-scrub';

export interface DiagnosticsSources {
  /** Of the app and what it runs on, by name. */
  versions: Readonly<Record<string, string>>;
  /** System, its release, processor, kind of installation, secret store: one word each. */
  machine: Readonly<Record<string, string>>;
  settings: Settings;
  accounts: readonly Account[];
  transfers: readonly Transfer[];
  deletions: readonly DeletionRun[];
  /** Names of the stores that could not be read at the start. */
  unreadableStores: readonly string[];
  /** Of the log, oldest first. */
  lastLines: readonly string[];
  appFolder: string;
  /** What the system calls its user. */
  userName: string;
  now: number;
}

/** None of these can name a person, a host or a folder. */
const tellingSettings = [
  'language',
  'formats',
  'theme',
  'density',
  'conflictPolicy',
  'graceSeconds',
  'transfersAtOnce',
  'logLevel',
  'detailsOpen',
] as const;

/** Text that helps to understand a fault, for the people who make the app; in English whatever the window speaks. Holds no name, host, path or secret. */
export function diagnosticsText(sources: DiagnosticsSources): string {
  const { versions, machine, settings, accounts, transfers, deletions, unreadableStores, now } = sources;
  return [
    `Longshore diagnostics, ${new Date(now).toISOString()}`,
    section('Versions', pairs(versions)),
    section('Machine', pairs(machine)),
    section('Settings', [
      ...tellingSettings.map((key) => `${key}: ${String(settings[key])}`),
      `proxy: ${settings.proxy.kind}`,
    ]),
    section('Accounts', accounts.map(accountLine)),
    section(
      'Transfers',
      tally(transfers.map(({ state, failure }) => [state, failure?.code, failure?.errorId])),
    ),
    section('Deletions', tally(deletions.map(({ state, failure }) => [state, failure?.code]))),
    section('Stores that could not be read', [...unreadableStores]),
    section('Log', logLines(sources)),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return [`## ${title}`, ...(lines.length === 0 ? ['none'] : lines)].join('\n');
}

function pairs(facts: Readonly<Record<string, string>>): string[] {
  return Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
}

function accountLine({ service, signInWith, status, failure, remembered, demo, locked }: Account): string {
  const marks = [remembered ? 'kept' : 'this session', demo ? 'demo' : '', locked ? 'read only' : ''];
  const words = [service, signInWith ?? '', status, failure?.code ?? '', failure?.errorId ?? '', ...marks];
  return words.filter((word) => word !== '').join(', ');
}

/** `3 × failed, offline`, the most frequent first. */
function tally(rows: readonly (readonly (string | undefined)[])[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = row.filter((word) => word !== undefined).join(', ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, 50).map(([key, count]) => `${count} × ${key}`);
}

function logLines({ accounts, lastLines, appFolder, userName }: DiagnosticsSources): string[] {
  const hidden = accounts.flatMap(({ name, userName: login, address, origin }) => [
    name,
    login,
    ...[address, origin].flatMap((text) => [text, hostOf(text)]),
  ]);
  const scrub = createLogScrub({ appFolder, hidden: [...hidden, userName] });
  return lastLines.flatMap((line) => scrub(line) ?? []);
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}
