import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../shared/history';
import { prune } from './receipt-pruning';

function receipt(id: string, at: number, json: string | null = null): Receipt {
  const certificate = json === null ? null : { id: 'c', link: 'https://cloud.example/c', json };
  return {
    kind: 'deleted',
    id,
    at,
    accountId: 'a',
    accountName: 'Anna',
    service: 'acronis',
    host: 'cloud.example',
    entryId: 'e',
    name: 'a.txt',
    size: null,
    hash: null,
    certificate,
    result: null,
  };
}

const left = (receipts: Receipt[], limits: { count: number; age: number }): string[] =>
  prune(receipts, limits, 100).map(({ id }) => id);

describe('pruning', () => {
  it('drops what is older than the age', () => {
    expect(left([receipt('old', 9), receipt('just', 10), receipt('new', 99)], { count: 9, age: 90 })).toEqual(
      ['just', 'new'],
    );
  });

  it('keeps what a clock that runs years ahead would call old', () => {
    const receipts = [receipt('old', 10), receipt('new', 99)];
    const year = 365 * 24 * 3_600_000;
    expect(prune(receipts, { count: 9, age: year }, 60 * year)).toEqual(receipts);
  });

  it('drops the oldest of too many', () => {
    expect(left([receipt('1', 1), receipt('2', 2), receipt('3', 3)], { count: 2, age: 1000 })).toEqual([
      '2',
      '3',
    ]);
  });

  it('keeps the only copy of a proof whatever its age, and drops it last', () => {
    const all = [receipt('proof', 1, '{}'), receipt('2', 2), receipt('3', 3), receipt('late proof', 4, '{}')];
    expect(left(all, { count: 9, age: 1 })).toEqual(['proof', 'late proof']);
    expect(left(all, { count: 3, age: 1000 })).toEqual(['proof', '3', 'late proof']);
    expect(left(all, { count: 1, age: 1000 })).toEqual(['late proof']);
  });
});
