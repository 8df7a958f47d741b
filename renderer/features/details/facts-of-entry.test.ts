import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../shared/accounts';
import type { Entry } from '../../../shared/files';
import { setLocale } from '../../../shared/texts/locale';
import {
  accountsFact,
  factsOfAccount,
  factsOfEntry,
  factsOfSummary,
  kindFacts,
  type Fact,
} from './facts-of-entry';

beforeEach(() => {
  setLocale({ language: 'en', formats: 'en' });
});
afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

const entry: Entry = {
  accountId: 'a',
  id: 'file-1',
  name: 'photo.jpg',
  kind: 'file',
  size: 1_234_567,
  modifiedAt: Date.UTC(2024, 4, 6, 12),
  version: '3',
  hash: { algorithm: 'sha256', value: 'ab'.repeat(32) },
  certificate: null,
  forSigning: true,
  category: 'Plans',
  owner: 'Bob\u202E',
  reservedBy: 'Carla',
};
const account: Account = {
  id: 'a',
  service: 'oracle',
  name: 'Team',
  colour: 'teal',
  userName: 'anna@example.com',
  origin: 'https://x.example',
  address: 'https://x.example',
  status: 'ready',
  failure: null,
  remembered: false,
  capabilities: null,
  demo: false,
  locked: false,
  bulkDelete: 'off',
  usage: null,
};
const folders = [
  { id: '1', name: 'Survey' },
  { id: '2', name: 'North' },
];
const around = {
  account,
  place: { kind: 'account', accountId: 'a', folders } as const,
  dimensions: { width: 4000, height: 3000 },
};

const pairs = (facts: readonly Fact[]) => facts.map(({ label, value }) => [label, value]);
const named = (facts: readonly Fact[], name: string) => facts.find(({ label }) => label === name);

describe('the facts of one entry', () => {
  it('are all that is known, with hidden characters shown', () => {
    const facts = factsOfEntry(entry, around);
    expect(pairs(facts).filter(([label]) => label !== 'Modified')).toEqual([
      ['Kind', 'Image'],
      ['Size', '1.2 MB'],
      ['Dimensions', '4,000 × 3,000 pixels'],
      ['Version', '3'],
      ['Category', 'Plans'],
      ['Owner', 'Bob⟨U+202E⟩'],
      ['Reserved by', 'Carla'],
      ['Signing', 'A signed document belongs to this file'],
      ['Account', 'Team'],
      ['Folder', 'Survey › North'],
      ['Id', 'file-1'],
      ['SHA-256', 'ab'.repeat(32)],
    ]);
    expect(named(facts, 'Modified')?.value).toMatch(/2024/);
    expect(named(facts, 'Size')?.note).toBe('1,234,567 bytes');
    expect(named(facts, 'Account')?.note).toBe('Oracle Content Management');
  });

  it('are copied exactly', () => {
    const facts = factsOfEntry(entry, around);
    expect(named(facts, 'Size')?.copy).toBe('1234567');
    expect(named(facts, 'Kind')?.copy).toBeNull();
  });

  it('say what the service does not state', () => {
    const facts = factsOfEntry({ ...entry, size: null, modifiedAt: null, hash: null, version: null }, around);
    expect(named(facts, 'Size')?.value).toBe('Not stated by the service');
    expect(named(facts, 'Modified')).toMatchObject({ value: 'Not stated by the service', copy: null });
    expect(named(facts, 'SHA-256')).toBeUndefined();
    expect(named(facts, 'Version')).toBeUndefined();
  });

  it('leave out what a folder has not, and count what is in it', () => {
    const facts = factsOfEntry(
      { ...entry, kind: 'folder', size: null, childCount: 7 },
      { ...around, dimensions: null },
    );
    expect(named(facts, 'Size')).toBeUndefined();
    expect(named(facts, 'Contents')?.value).toBe('7 items');
  });

  it('name the folder only where it is known', () => {
    const of = (place: Parameters<typeof factsOfEntry>[1]['place']) =>
      named(factsOfEntry(entry, { ...around, place }), 'Folder')?.value;
    expect(of({ kind: 'account', accountId: 'a' })).toBe('All files');
    expect(of({ kind: 'search', accountId: 'a', text: 'x' })).toBeUndefined();
    expect(of(null)).toBeUndefined();
  });

  it('call the date that of adding where files are proved and never change', () => {
    const certificate = { id: 'c', state: 'pending', notarizedAt: null, link: 'https://x' } as const;
    expect(
      named(factsOfEntry({ ...entry, certificate }, { ...around, account: null }), 'Added'),
    ).toBeDefined();
  });
});

const summary = {
  kinds: [
    { kind: 'PDF', count: 1200 },
    { kind: 'Folder', count: 1 },
  ],
  size: 900,
  unknownSizes: 2,
  oldest: Date.UTC(2020, 1, 2),
  newest: Date.UTC(2024, 1, 2),
  accountIds: ['a'],
} as const;

it('sums up several', () => {
  expect(factsOfSummary(summary).map(({ label }) => label)).toEqual([
    'Total size',
    'Unknown size',
    'Newest',
    'Oldest',
  ]);
  expect(factsOfSummary(summary)[0]?.value).toBe('900 bytes');
  expect(factsOfSummary({ ...summary, size: null, unknownSizes: 0, oldest: 1, newest: 1 })).toHaveLength(1);
  expect(pairs(kindFacts(summary))).toEqual([
    ['PDF', '1,200'],
    ['Folder', '1'],
  ]);
});

it('names the accounts', () => {
  expect(pairs(accountsFact(['Team']))).toEqual([['Account', 'Team']]);
  expect(pairs(accountsFact(['Team', 'Shop']))).toEqual([['Accounts', 'Team and Shop']]);
  expect(accountsFact([])).toEqual([]);
  expect(pairs(factsOfAccount(account))).toEqual([
    ['Account', 'Team'],
    ['Service', 'Oracle Content Management'],
    ['Signed in as', 'anna@example.com'],
  ]);
});

it.each([
  ['de', 'Größe', '1.234.567 Bytes'],
  ['es', 'Tamaño', '1.234.567 bytes'],
] as const)('speaks %s', (language, label, note) => {
  setLocale({ language, formats: language });
  expect(named(factsOfEntry(entry, around), label)).toMatchObject({ value: '1,2 MB', note });
});
