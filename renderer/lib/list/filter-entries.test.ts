import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/files';
import { filterEntries } from './filter-entries';

function named(name: string): Entry {
  return {
    accountId: 'a',
    id: name,
    name,
    kind: 'file',
    size: null,
    modifiedAt: null,
    version: null,
    hash: null,
    certificate: null,
    forSigning: false,
  };
}

const entries = ['Logbook 2023.txt', 'manifest.csv', 'Überfahrt Plan.txt'].map(named);

function found(filter: string): string[] {
  return filterEntries(entries, filter).map(({ name }) => name);
}

describe('filterEntries', () => {
  it('finds a part of the name in any case', () => {
    expect(found('LOG')).toEqual(['Logbook 2023.txt']);
    expect(found('über')).toEqual(['Überfahrt Plan.txt']);
  });

  it('wants every word, in any order', () => {
    expect(found('txt plan')).toEqual(['Überfahrt Plan.txt']);
    expect(found('plan csv')).toEqual([]);
  });

  it('gives the very list when there is nothing to filter by', () => {
    expect(filterEntries(entries, '  ')).toBe(entries);
  });

  it('takes characters of patterns for what they are', () => {
    expect(found('.*')).toEqual([]);
  });
});
