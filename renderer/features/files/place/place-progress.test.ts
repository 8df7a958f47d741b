import { expect, it } from 'vitest';
import type { Account } from '../../../../shared/accounts';
import type { Listing } from '../../../stores/files/files-store';
import { progressOf, type PlaceList } from './place-progress';

function account(id: string): Account {
  return {
    id,
    service: 'acronis',
    name: id,
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

function list(id: string, progress: Listing['progress'], soFar = 3): PlaceList {
  const source = { accountId: id, folderId: null };
  return { account: account(id), listing: { source, byId: new Map(), ids: [], soFar, progress } };
}

const complete = { state: 'complete' } as const;

it('adds the lists up', () => {
  const slow = list('b', { state: 'loading' }, 1400);
  expect(progressOf([list('a', complete), slow])).toEqual({
    isLoading: true,
    soFar: 1403,
    issues: [],
    cachedAt: null,
  });
  expect(progressOf([list('a', complete)]).isLoading).toBe(false);
});

it('says how old the oldest of them is', () => {
  const old = (id: string, cachedAt: number): PlaceList => {
    const { account: of, listing } = list(id, complete);
    return { account: of, ...(listing === undefined ? { listing } : { listing: { ...listing, cachedAt } }) };
  };
  expect(progressOf([old('a', 20), list('b', complete), old('c', 10)]).cachedAt).toBe(10);
});

it('takes a list that nobody has asked for yet as loading', () => {
  expect(progressOf([{ account: account('a'), listing: undefined }]).isLoading).toBe(true);
});

it('names each account whose list is not whole, and why', () => {
  const failure = { code: 'offline' as const, details: {}, message: '' };
  const { issues } = progressOf([
    list('a', { state: 'partial', reason: 'refused' }),
    list('b', { state: 'failed', failure }),
    list('c', complete),
  ]);
  expect(issues).toMatchObject([
    { kind: 'partial', account: { id: 'a' }, reason: 'refused' },
    { kind: 'failed', account: { id: 'b' }, failure },
  ]);
});
