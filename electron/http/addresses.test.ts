import { describe, expect, it } from 'vitest';
import { parseTypedAddress, readAddress } from './addresses';

describe('readAddress', () => {
  it.each([
    ['https://eu2-cloud.acronis.com', 'https://eu2-cloud.acronis.com'],
    ['https://eu2-cloud.acronis.com/', 'https://eu2-cloud.acronis.com'],
    ['https://EU2-Cloud.acronis.com:443', 'https://eu2-cloud.acronis.com'],
    ['https://cloud.example:8443', 'https://cloud.example:8443'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://127.9.8.7', 'http://127.9.8.7'],
    ['http://localhost:4000/', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('takes %s as %s', (text, origin) => {
    expect(readAddress(text)).toEqual({ origin });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['no address', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['http://cloud.acronis.com', 'insecure-address'],
    ['http://127.0.0.1.example', 'insecure-address'],
    ['http://localhost.example', 'insecure-address'],
    ['http://10.0.0.1', 'insecure-address'],
    ['ftp://cloud.acronis.com', 'insecure-address'],
    ['https://user@cloud.acronis.com', 'address-with-extras'],
    ['https://:word@cloud.acronis.com', 'address-with-extras'],
    ['https://cloud.acronis.com/api', 'address-with-extras'],
    ['https://cloud.acronis.com//', 'address-with-extras'],
    ['https://cloud.acronis.com?', 'address-with-extras'],
    ['https://cloud.acronis.com/?a=b', 'address-with-extras'],
    ['https://cloud.acronis.com/#here', 'address-with-extras'],
  ])('finds %j %s', (text, problem) => {
    expect(readAddress(text)).toEqual({ problem });
  });
});

describe('parseTypedAddress', () => {
  it('adds https to a bare host name', () => {
    expect(parseTypedAddress(' eu2-cloud.acronis.com/ ', 'cloudAddress')).toBe(
      'https://eu2-cloud.acronis.com',
    );
  });

  it('names the field and the reason', () => {
    expect(() => parseTypedAddress('http://cloud.acronis.com', 'cloudAddress')).toThrow(
      expect.objectContaining({
        code: 'bad-request',
        details: { field: 'cloudAddress', reason: 'insecure-address' },
      }),
    );
  });
});
