import { describe, expect, it } from 'vitest';
import { isProxyAddress, toProxyAddress } from './proxy-address';

describe('proxy address', () => {
  it.each([
    'http://proxy.example:3128',
    'https://10.0.0.1:443',
    'socks5://[::1]:1080',
    'SOCKS4://proxy:1',
    'http://proxy:65535',
  ])('%s is one', (text) => {
    expect(isProxyAddress(text)).toBe(true);
  });

  it.each([
    '',
    'proxy.example',
    'http://proxy.example',
    'http://proxy.example:0',
    'http://proxy.example:65536',
    'ftp://proxy.example:21',
    'http://anna:secret@proxy.example:3128',
    'http://proxy.example:3128/path',
    'http://proxy.example:3128;direct://',
    'http://a:1,http://b:2',
    'http://proxy example:3128',
    'http://proxy.example:3128\n',
  ])('%j is none', (text) => {
    expect(isProxyAddress(text)).toBe(false);
  });

  it.each([
    [' proxy.example:3128 ', 'http://proxy.example:3128'],
    ['socks5://proxy:1080/', 'socks5://proxy:1080'],
    ['', ''],
  ])('%j as typed is %j', (typed, address) => {
    expect(toProxyAddress(typed)).toBe(address);
  });
});
