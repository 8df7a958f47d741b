import { describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { Transfer } from '../../../shared/transfers';
import { totalsOf } from '../../lib/transfers/transfer-totals';
import { amountText, factsOf, fractionOf, hasDetail, rowName, summaryOf } from './transfer-wording';

setLocale({ language: 'en', formats: 'en-GB' });

function transfer(changes: Partial<Transfer> = {}): Transfer {
  return {
    id: 't',
    batchId: 'b',
    accountId: 'a',
    accountName: 'Anna',
    entryId: 'e',
    name: 'survey.pdf',
    folder: '/tmp',
    subfolders: [],
    fileName: null,
    state: 'running',
    size: 49_000_000,
    receivedBytes: 31_000_000,
    bytesPerSecond: 9_800_000,
    proof: null,
    failure: null,
    attempt: 1,
    retryAt: null,
    startedAt: 0,
    finishedAt: null,
    checked: null,
    ...changes,
  };
}

const hash = { algorithm: 'sha256', value: 'ab' } as const;
const diskFull = { code: 'disk-full', details: {}, message: 'ENOSPC' } as const;
const offline = { code: 'offline', details: { host: 'eu.example' }, message: '' } as const;
const gone = { code: 'not-found', details: {}, message: '' } as const;
const now = new Date(2026, 2, 4, 12, 30).getTime();
const noon = new Date(2026, 2, 4, 12, 4).getTime();

describe('name of a row', () => {
  it.each([
    [{}, 'survey.pdf, downloading, 63 %'],
    [{ size: null }, 'survey.pdf, downloading'],
    [{ state: 'paused' }, 'survey.pdf, paused, 63 %'],
    [{ state: 'done', fileName: 'survey (2).pdf' }, 'survey (2).pdf, done'],
    [{ state: 'queued' }, 'survey.pdf, waiting'],
    [{ state: 'retrying' }, 'survey.pdf, trying again'],
    [{ state: 'skipped' }, 'survey.pdf, skipped'],
    [{ state: 'waiting' }, 'survey.pdf, waiting for sign-in'],
    [{ version: '2', state: 'done' }, 'survey.pdf, version 2, done'],
    [{ subfolders: ['Plans', '2025'], state: 'done' }, 'Plans/2025/survey.pdf, done'],
    [{ subfolders: ['a\u202Eb'], state: 'done' }, 'a⟨U+202E⟩b/survey.pdf, done'],
  ] as const)('%j', (changes, name) => {
    expect(rowName(transfer(changes as Partial<Transfer>))).toBe(name);
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
  [{ state: 'paused', size: 10, receivedBytes: 5 }, 0.5],
  [{ state: 'failed', size: null }, 0],
] as const)('fraction of %j', (changes, fraction) => {
  expect(fractionOf(transfer(changes))).toBe(fraction);
});

it.each([
  [31_000_000, 49_000_000, '31 of 49 MB'],
  [900_000, 49_000_000, '900 KB of 49 MB'],
  [900_000, null, '900 KB'],
])('%d of %s', (received, size, text) => {
  expect(amountText(received, size)).toBe(text);
});

describe('facts', () => {
  it.each([
    [{}, '31 of 49 MB · 9.8 MB/s · 2 s left'],
    [{ bytesPerSecond: null }, '31 of 49 MB'],
    [{ bytesPerSecond: 0 }, '31 of 49 MB · stalled, no bytes arrive'],
    [{ size: null }, '31 MB · 9.8 MB/s'],
    [{ state: 'paused' }, 'Paused · 31 of 49 MB'],
    [{ state: 'retrying', attempt: 1, retryAt: now + 7_200 }, 'Trying again in 8 s, 2nd try'],
    [{ state: 'retrying', attempt: 2, retryAt: now - 5 }, 'Trying again, 3rd try'],
    [{ state: 'waiting' }, 'Waiting for sign-in'],
    [{ state: 'skipped' }, 'Skipped; it is there already'],
    [{ version: '2', bytesPerSecond: null }, 'Version 2 · 31 of 49 MB'],
    [{ state: 'done', proof: { kind: 'hash', hash } }, 'Verified by SHA-256'],
    [{ state: 'done', proof: { kind: 'size', hash } }, 'Size checked; no hash from the service'],
    [{ state: 'done', proof: { kind: 'none', hash } }, 'Not verifiable'],
    [
      { state: 'done', proof: { kind: 'hash', hash }, checked: { at: noon, failure: null } },
      'Verified by SHA-256 · checked again at 12:04',
    ],
    [
      { state: 'done', proof: { kind: 'hash', hash }, checked: { at: noon, failure: gone } },
      'Not there any more',
    ],
  ] as const)('%j', (changes, text) => {
    expect(factsOf(transfer(changes), now).text).toBe(text);
  });

  it('a failure tells its reason, and on a second line the next step', () => {
    const { text, tone, detail } = factsOf(transfer({ state: 'failed', failure: diskFull }), now);
    expect(tone).toBe('danger');
    expect(text).toBe('The disk is full');
    expect(detail).toMatch(/try again/);
  });

  it.each([
    {},
    { state: 'failed', failure: diskFull },
    { state: 'retrying', failure: offline },
    { state: 'waiting', failure: offline },
    { state: 'done', checked: { at: 0, failure: gone } },
    { state: 'done', checked: { at: 0, failure: null } },
    { state: 'paused', failure: offline },
  ] as const)('a second line is foreseen exactly where there is one: %j', (changes) => {
    const { detail } = factsOf(transfer(changes), now);
    expect(hasDetail(transfer(changes))).toBe(detail !== null);
  });
});

it('sums up counts, speed and time', () => {
  const list = [
    transfer(),
    transfer({ state: 'verifying', bytesPerSecond: null }),
    transfer({ state: 'queued', bytesPerSecond: null, receivedBytes: 0 }),
    transfer({ state: 'done', bytesPerSecond: null }),
  ];
  expect(summaryOf(totalsOf(list))).toBe('2 running · 9.8 MB/s · 7 s left · 1 waiting · 1 done');
});
