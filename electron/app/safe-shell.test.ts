import { beforeEach, describe, expect, it } from 'vitest';
import { createSafeShell } from './safe-shell';

let opened: string[];

beforeEach(() => {
  opened = [];
});

const shell = () =>
  createSafeShell(
    {
      openExternal: (url) => {
        opened.push(url);
        return Promise.resolve();
      },
      showItemInFolder: (path) => opened.push(path),
    },
    ({ origin }) => origin === 'https://cloud.example',
  );

describe('safe shell', () => {
  it('opens an allowed page', async () => {
    await shell().openLink('https://cloud.example/certificate/1');
    expect(opened).toEqual(['https://cloud.example/certificate/1']);
  });

  it.each([
    ['https://evil.example/', 'invalid'],
    ['https://cloud.example.evil.example/', 'invalid'],
    ['http://cloud.example/', 'insecure-address'],
    ['file:///etc/passwd', 'insecure-address'],
    ['javascript:alert(1)', 'insecure-address'],
    ['https://user:pass@cloud.example/', 'address-with-extras'],
    ['cloud.example', 'not-a-url'],
  ])('refuses %s', async (url, reason) => {
    await expect(shell().openLink(url)).rejects.toMatchObject({ code: 'bad-request', details: { reason } });
    expect(opened).toEqual([]);
  });
});
