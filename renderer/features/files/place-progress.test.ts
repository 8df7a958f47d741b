import { expect, it } from 'vitest';
import type { Account } from '../../../shared/accounts';
import type { Listing } from '../../stores/files-store';
import { progressOf } from './place-progress';

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
  };
}

function listing(soFar: number, progress: Listing['progress']): Listing {
  return { byId: new Map(), ids: [], soFar, progress };
}

const complete = listing(3, { state: 'complete' });

it('adds the lists of the accounts up', () => {
  const listings = new Map([
    ['a', complete],
    ['b', listing(1400, { state: 'loading' })],
  ]);
  expect(progressOf([account('a'), account('b')], listings)).toEqual({
    isLoading: true,
    soFar: 1403,
    issues: [],
  });
  expect(progressOf([account('a')], listings).isLoading).toBe(false);
});

it('takes a list that nobody has asked for yet as loading', () => {
  expect(progressOf([account('a')], new Map()).isLoading).toBe(true);
});

it('names each account whose list is not whole, and why', () => {
  const failure = { code: 'offline' as const, details: {}, message: '' };
  const listings = new Map([
    ['a', listing(2, { state: 'partial', reason: 'refused' })],
    ['b', listing(0, { state: 'failed', failure })],
    ['c', complete],
  ]);
  const { issues } = progressOf(['a', 'b', 'c'].map(account), listings);
  expect(issues).toMatchObject([
    { kind: 'partial', account: { id: 'a' }, reason: 'refused' },
    { kind: 'failed', account: { id: 'b' }, failure },
  ]);
});
