import { beforeEach, describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import { wordUsage, wordUsageWarning, type UsageLine } from './usage-wording';

const mib = 1_048_576;

beforeEach(() => {
  setLocale({ language: 'en', formats: 'en' });
});

function storage(used: number, limit: number | null): UsageLine | undefined {
  return wordUsage({ storage: { used, limit }, calls: null })[0];
}

describe('storage', () => {
  it.each([
    [20 * mib, 5000 * mib, 'storage 20 of 5,000 MB'],
    [0.31 * mib, 5000 * mib, 'storage 0.3 of 5,000 MB'],
    [0, 5000 * mib, 'storage 0 of 5,000 MB'],
    [20e6, 5e9, 'storage 20 of 5,000 MB'],
    [64 * mib, 20_480 * mib, 'storage 0.1 of 20 GB'],
    [20e6, null, 'storage 20 MB'],
  ])('%d of %s is %s', (used, limit, text) => {
    expect(storage(used, limit)?.short).toBe(text);
  });

  it('has no share without a limit, and is never more than full', () => {
    expect(storage(20e6, null)).toMatchObject({ share: null, level: 'calm' });
    expect(storage(9e9, 5e9)).toMatchObject({ share: 1, level: 'danger' });
    expect(storage(0, 0)).toMatchObject({ share: 1, level: 'danger' });
  });

  it.each([
    [79.9, 'calm'],
    [80, 'caution'],
    [94.9, 'caution'],
    [95, 'danger'],
  ])('at %d %% the colour is %s', (percent, level) => {
    expect(storage(percent * 1e6, 100e6)?.level).toBe(level);
  });
});

describe('calls', () => {
  it('are short for the eye and complete for the ear', () => {
    const [line] = wordUsage({ storage: null, calls: { used: 42, limit: 1_500_000 } });
    expect(line).toMatchObject({
      short: 'API 42/1.5M',
      full: 'API calls 42 of 1,500,000 this month',
      level: 'calm',
    });
  });
});

it('says nothing that the service does not tell', () => {
  expect(wordUsage(null)).toEqual([]);
  expect(wordUsage({ storage: null, calls: null })).toEqual([]);
});

it('warns with the account, the share and the amount', () => {
  const [line] = wordUsage({ storage: { used: 4050 * mib, limit: 5000 * mib }, calls: null });
  if (line === undefined) throw new Error('no line');
  expect(wordUsageWarning('Shop', line)).toBe('Shop: storage is at 81 %. Storage 4,050 of 5,000 MB used');
});

it.each([
  ['de', 'Speicher 4.050 von 5.000 MB', 'Speicher: 4.050 von 5.000 MB belegt', 'von 1.500.000'],
  ['es', 'almacenamiento 4050 de 5000 MB', 'Almacenamiento: 4050 de 5000 MB en uso', 'de 1.500.000'],
] as const)('speaks %s', (language, short, full, calls) => {
  setLocale({ language, formats: language });
  const lines = wordUsage({
    storage: { used: 4050 * mib, limit: 5000 * mib },
    calls: { used: 1_215_000, limit: 1_500_000 },
  });
  expect(lines[0]).toMatchObject({ short, full });
  expect(lines[1]?.full).toContain(calls);
  for (const line of lines) expect(wordUsageWarning('Shop', line)).toMatch(/^Shop: .*81 %/);
});
