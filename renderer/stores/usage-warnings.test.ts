import { expect, it } from 'vitest';
import type { Account } from '../../shared/accounts';
import { createUsageWarnings } from './usage-warnings';

function shop(usedPercent: number, id = 'a'): Account {
  return {
    id,
    service: 'sweeppea',
    name: 'Shop',
    colour: 'teal',
    userName: 'shop',
    origin: 'https://a.example',
    address: 'https://a.example',
    status: 'ready',
    failure: null,
    remembered: true,
    capabilities: null,
    demo: false,
    locked: false,
    bulkDelete: 'off',
    usage: { storage: null, calls: { used: usedPercent, limit: 100 } },
  };
}

it('tells each level once, though the use goes up and down', () => {
  const warnings = createUsageWarnings();
  const told = [10, 80, 85, 20, 82, 95, 99, 85].map((percent) => warnings.next([shop(percent)]).length);
  expect(told).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
});

it('does not tell that it is nearly full after it was told that it is all but full', () => {
  const warnings = createUsageWarnings();
  expect(warnings.next([shop(96)])).toEqual(['Shop: API calls are at 96 %. API calls 96 of 100 this month']);
  expect(warnings.next([shop(85)])).toEqual([]);
});

it('keeps accounts apart', () => {
  const warnings = createUsageWarnings();
  expect(warnings.next([shop(80), shop(80, 'b')])).toHaveLength(2);
});
