import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSafeShell } from './safe-shell';

let opened: string[];

beforeEach(() => {
  opened = [];
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shell-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const shell = (logFolder = folder, problem = '') =>
  createSafeShell(
    {
      openPath: (path) => {
        opened.push(path);
        return Promise.resolve(problem);
      },
      openExternal: (url) => {
        opened.push(url);
        return Promise.resolve();
      },
      showItemInFolder: (path) => opened.push(path),
    },
    { isAllowed: ({ origin }) => origin === 'https://cloud.example', logFolder },
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

  it('opens the folder of the log', async () => {
    await shell().openLogFolder();
    expect(opened).toEqual([folder]);
  });

  it.each(['nothing', 'a file', 'a link'])('opens no folder where there is %s', async (what) => {
    const path = join(folder, 'logs');
    if (what === 'a file') writeFileSync(path, '');
    if (what === 'a link') symlinkSync(tmpdir(), path);
    await expect(shell(path).openLogFolder()).rejects.toMatchObject({ code: 'not-found' });
    expect(opened).toEqual([]);
  });

  it('says so when the system cannot open it', async () => {
    await expect(shell(folder, 'no program').openLogFolder()).rejects.toMatchObject({ code: 'unsupported' });
  });
});
