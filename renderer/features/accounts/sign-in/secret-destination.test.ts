import { expect, it } from 'vitest';
import { setLocale } from '../../../../shared/texts/locale';
import { destinationText, secretDestination } from './secret-destination';

const account = { address: 'https://cloud.acronis.com', origin: 'https://eu2-cloud.acronis.com' };
const usual = { approvedOrigin: null, account: null, asksForHost: true };
const ask = (
  address: string,
  changes: { approvedOrigin?: string; account?: typeof account; asksForHost?: boolean } = {},
) => secretDestination({ address, ...usual, ...changes });

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

it('where the address names no other host it is the destination itself', () => {
  expect(ask('https://inst.example/documents', { asksForHost: false })).toEqual({
    kind: 'known',
    origin: 'https://inst.example',
  });
});

it.each([true, false])('nothing goes to an address without https (asks for the host: %s)', (asksForHost) => {
  expect(ask('http://inst.example', { asksForHost })).toEqual({ kind: 'insecure' });
});

it.each([
  ['http://127.0.0.1:4410', 'http://127.0.0.1:4410'],
  ['http://[::1]:80/', 'http://[::1]'],
  ['http://localhost:9/', 'http://localhost:9'],
])('%s is on this computer', (address, origin) => {
  expect(ask(address)).toEqual({ kind: 'known', origin });
});

it('a full host name alone means https', () => {
  expect(ask('cloud.acronis.com')).toEqual({ kind: 'asks-first', host: 'cloud.acronis.com' });
  expect(ask('inst.example:8443/', { asksForHost: false })).toEqual({
    kind: 'known',
    origin: 'https://inst.example:8443',
  });
});

it.each(['', 'acronis', 'https://', 'mailto:a@b', 'localhost:80'])('%j is no address', (address) => {
  expect(ask(address)).toEqual({ kind: 'unknown' });
});

it('a name that only looks like this computer is not taken for it', () => {
  expect(ask('https://127.0.0.1.evil.example')).toEqual({
    kind: 'asks-first',
    host: '127.0.0.1.evil.example',
  });
});

const known = { kind: 'known', origin: 'https://a.example' } as const;
const key = { secret: 'key', addressFirst: 'key' } as const;
const tokens = { secret: 'tokens', addressFirst: 'tokens' } as const;

it('is told with the host and with what goes there', () => {
  setLocale({ language: 'en', formats: 'en' });
  expect(destinationText(known, key)).toBe('Goes to https://a.example and nowhere else.');
  expect(destinationText(known, tokens)).toMatch(/^Both go to/);
  expect(destinationText({ kind: 'unknown' }, key)).toContain('service address');
  expect(destinationText({ kind: 'insecure' }, key)).toContain('https only');
});

it.each([
  ['de', 'Geht an', 'Beide gehen an', 'Adresse des Dienstes'],
  ['es', 'Se envía a', 'Ambos se envían a', 'dirección del servicio'],
] as const)('is told in %s', (language, one, both, address) => {
  setLocale({ language, formats: language });
  expect(destinationText(known, key)).toMatch(new RegExp(`^${one} https://a\\.example`));
  expect(destinationText(known, tokens)).toMatch(new RegExp(`^${both} https://a\\.example`));
  expect(destinationText({ kind: 'unknown' }, key)).toContain(address);
  expect(destinationText({ kind: 'asks-first', host: 'a.example' }, key)).toContain('a.example');
});
