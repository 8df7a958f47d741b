import { describe, expect, it } from 'vitest';
import { parseAccountsFile, toAccountsFile, toPortable, type PortableAccount } from './accounts-file';

const account: PortableAccount = {
  service: 'oracle',
  name: 'Team',
  colour: 'rose',
  userId: 'user|anna',
  connection: {
    address: 'place.example',
    origin: 'https://place.example',
    userName: 'anna',
    renewsSilently: true,
  },
  locked: true,
  bulkDelete: true,
};

/** A file with one account that differs in one place. */
const withAccount = (change: object) => ({
  longshore: 'accounts',
  version: 1,
  accounts: [{ ...account, ...change }],
});
const withOrigin = (origin: string) => withAccount({ connection: { ...account.connection, origin } });

describe('a file of accounts', () => {
  it('says what it is, and comes back as it was', () => {
    const text = toAccountsFile([account]);
    expect(JSON.parse(text)).toEqual({ longshore: 'accounts', version: 1, accounts: [account] });
    expect(parseAccountsFile(text)).toEqual([account]);
    expect(parseAccountsFile(toAccountsFile([]))).toEqual([]);
  });

  it('holds nothing but what is listed', () => {
    const connection = { ...account.connection, token: 'hush' };
    const saved = { ...account, id: 'a', remembered: true, secret: 'hush', connection };
    expect(toPortable(saved)).toEqual(account);
    const read = parseAccountsFile(JSON.stringify(withAccount({ id: 'a', secret: 'hush' })));
    expect(read).toEqual([account]);
  });

  it('of before there was a choice of bulk deletes has it off', () => {
    const text = JSON.stringify(withAccount({ bulkDelete: undefined }));
    expect(parseAccountsFile(text)).toEqual([{ ...account, bulkDelete: false }]);
  });

  it.each([
    ['https://place.example:8443'],
    ['http://127.0.0.1:8080'],
    ['http://localhost:1'],
    ['http://[::1]:8080'],
  ])('takes the origin %s', (origin) => {
    expect(parseAccountsFile(JSON.stringify(withOrigin(origin)))).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['longshore', []],
    ['longshore', null],
    ['longshore', {}],
    ['longshore', { longshore: 'settings', version: 1, accounts: [] }],
    ['version', { longshore: 'accounts', accounts: [] }],
    ['version', { longshore: 'accounts', version: 2, accounts: [] }],
    ['accounts', { longshore: 'accounts', version: 1 }],
    [
      'accounts',
      { longshore: 'accounts', version: 1, accounts: Array.from({ length: 1001 }, () => account) },
    ],
    ['accounts.0.service', withAccount({ service: 'toString' })],
    ['accounts.0.name', withAccount({ name: '  ' })],
    ['accounts.0.colour', withAccount({ colour: 'pink' })],
    ['accounts.0.userId', withAccount({ userId: '' })],
    ['accounts.0.locked', withAccount({ locked: 'no' })],
    ['accounts.0.bulkDelete', withAccount({ bulkDelete: 'no' })],
    ['accounts.0.connection.origin', withOrigin('place.example')],
    ['accounts.0.connection.origin', withOrigin('http://place.example')],
    ['accounts.0.connection.origin', withOrigin('https://place.example/path')],
    ['accounts.0.connection.origin', withOrigin('https://user@place.example')],
    ['accounts.0.connection.origin', withOrigin('file:///etc')],
  ])('that is wrong at %s is refused', (field, raw) => {
    const failure = { code: 'bad-request', details: { field, reason: 'invalid' } };
    expect(() => parseAccountsFile(JSON.stringify(raw))).toThrow(expect.objectContaining(failure));
  });

  it.each(['', 'accounts', '{"longshore":"accounts"', '\u0000'])('that is no JSON is refused: %j', (text) => {
    const failure = { code: 'bad-request', details: { field: 'file', reason: 'invalid' } };
    expect(() => parseAccountsFile(text)).toThrow(expect.objectContaining(failure));
  });
});
