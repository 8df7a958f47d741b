import { describe, expect, it } from 'vitest';
import type { Transfer } from '../../../shared/transfers';
import {
  amountText,
  factsOf,
  fractionOf,
  orderTransfers,
  rowName,
  summaryOfTransfers,
} from './transfer-wording';

function transfer(changes: Partial<Transfer> = {}): Transfer {
  return {
    id: 't',
    accountId: 'a',
    accountName: 'Anna',
    entryId: 'e',
    name: 'survey.pdf',
    folder: '/tmp',
    fileName: null,
    state: 'running',
    size: 49_000_000,
    receivedBytes: 31_000_000,
    bytesPerSecond: 9_800_000,
    proof: null,
    failure: null,
    startedAt: 0,
    finishedAt: null,
    ...changes,
  };
}

const hash = { algorithm: 'sha256', value: 'ab' } as const;

describe('name of a row', () => {
  it.each([
    [{}, 'survey.pdf, downloading, 63 %'],
    [{ size: null }, 'survey.pdf, downloading'],
    [{ state: 'done', fileName: 'survey (2).pdf' }, 'survey (2).pdf, done'],
    [{ state: 'queued' }, 'survey.pdf, waiting'],
    [{ state: 'waiting' }, 'survey.pdf, waiting for sign-in'],
    [{ version: '2', state: 'done' }, 'survey.pdf, version 2, done'],
  ] as const)('%j', (changes, name) => {
    expect(rowName(transfer(changes))).toBe(name);
  });

  it('never rounds up to 100 % before the end', () => {
    expect(rowName(transfer({ size: 1000, receivedBytes: 999 }))).toBe('survey.pdf, downloading, 99 %');
  });
});

it.each([
  [{ size: null }, null],
  [{ size: 0, receivedBytes: 0 }, 1],
  [{ size: 10, receivedBytes: 20 }, 1],
  [{ state: 'queued', receivedBytes: 0 }, 0],
  [{ state: 'failed', size: null }, 0],
] as const)('fraction of %j', (changes, fraction) => {
  expect(fractionOf(transfer(changes))).toBe(fraction);
});

it.each([
  [31_000_000, 49_000_000, '31 of 49 MB'],
  [900_000, 49_000_000, '900 KB of 49 MB'],
  [900_000, null, '900 KB'],
])('%d of %s', (received, size, text) => {
  expect(amountText(received, size, 'en')).toBe(text);
});

describe('facts', () => {
  it.each([
    [{}, '31 of 49 MB · 9.8 MB/s'],
    [{ bytesPerSecond: null }, '31 of 49 MB'],
    [{ state: 'waiting' }, 'Waiting for sign-in'],
    [{ version: '2', bytesPerSecond: null }, 'Version 2 · 31 of 49 MB'],
    [{ state: 'done', proof: { kind: 'hash', hash } }, 'Verified by SHA-256'],
    [{ state: 'done', proof: { kind: 'size', hash } }, 'Size checked; no hash from the service'],
    [{ state: 'done', proof: { kind: 'none', hash } }, 'Not verifiable'],
  ] as const)('%j', (changes, text) => {
    expect(factsOf(transfer(changes), 'en').text).toBe(text);
  });

  it('a failure tells its reason and the next step', () => {
    const failure = { code: 'disk-full', details: {}, message: '' } as const;
    const { text, tone } = factsOf(transfer({ state: 'failed', failure }), 'en');
    expect(tone).toBe('danger');
    expect(text).toMatch(/^The disk is full\. .*try again/);
  });
});

it('sums up counts and speed', () => {
  const list = [
    transfer(),
    transfer({ state: 'verifying', bytesPerSecond: null }),
    transfer({ state: 'done', bytesPerSecond: null }),
  ];
  expect(summaryOfTransfers(list, 'en')).toBe('2 running · 1 done · 9.8 MB/s');
});

it('puts what runs first and what ended last on top of what is done', () => {
  const list = [
    transfer({ id: 'old', state: 'done', finishedAt: 1 }),
    transfer({ id: 'new', state: 'done', finishedAt: 2 }),
    transfer({ id: 'waits', state: 'queued' }),
    transfer({ id: 'signed out', state: 'waiting' }),
    transfer({ id: 'runs' }),
    transfer({ id: 'failed', state: 'failed', finishedAt: 0 }),
  ];
  expect(orderTransfers(list).map(({ id }) => id)).toEqual([
    'runs',
    'signed out',
    'waits',
    'failed',
    'new',
    'old',
  ]);
});
