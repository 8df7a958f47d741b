import { expect, it } from 'vitest';
import { passwordDestination } from './password-destination';

const account = { address: 'https://cloud.acronis.com', origin: 'https://eu2-cloud.acronis.com' };
const ask = (address: string, changes: { approvedOrigin?: string; account?: typeof account } = {}) =>
  passwordDestination({ address, approvedOrigin: null, account: null, ...changes });

it('an approved origin is the destination', () => {
  expect(ask('https://cloud.acronis.com', { approvedOrigin: 'https://us5.example' })).toEqual({
    kind: 'known',
    origin: 'https://us5.example',
  });
});

it('a kept account goes where it went, unless its address was changed', () => {
  expect(ask('https://cloud.acronis.com', { account })).toEqual({ kind: 'known', origin: account.origin });
  expect(ask('https://other.acronis.com', { account })).toEqual({
    kind: 'asks-first',
    host: 'other.acronis.com',
  });
});

it.each([
  ['http://127.0.0.1:4410', 'http://127.0.0.1:4410'],
  ['http://[::1]:80/', 'http://[::1]'],
  ['http://localhost:9/', 'http://localhost:9'],
])('%s is on this computer', (address, origin) => {
  expect(ask(address)).toEqual({ kind: 'known', origin });
});

it.each(['', 'cloud.acronis.com', 'https://', 'mailto:a@b', 'localhost:80'])(
  '%j is no address',
  (address) => {
    expect(ask(address)).toEqual({ kind: 'unknown' });
  },
);

it('a name that only looks like this computer is not taken for it', () => {
  expect(ask('https://127.0.0.1.evil.example')).toEqual({
    kind: 'asks-first',
    host: '127.0.0.1.evil.example',
  });
});
