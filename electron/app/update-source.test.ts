import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findUpdateSource } from './update-source';

const source = { feed: 'https://updates.example/longshore', key: 'a2V5' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'update-source-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function found(updates: unknown, platform: NodeJS.Platform = 'win32', appImage?: string) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'longshore', updates }));
  return findUpdateSource({ getAppPath: () => folder }, { platform, appImage });
}

describe('the feed of a build', () => {
  it('is what its package says', () => {
    expect(found(source)).toEqual(source);
    expect(found(source, 'darwin')).toEqual(source);
  });

  it('counts on Linux for an AppImage alone', () => {
    expect(found(source, 'linux')).toBeNull();
    expect(found(source, 'linux', '/opt/Longshore.AppImage')).toEqual(source);
  });

  it('may be on this machine without encryption', () => {
    expect(found({ ...source, feed: 'http://127.0.0.1:8080/' })).not.toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['an address without encryption', { ...source, feed: 'http://updates.example/' }],
    ['a file', { ...source, feed: 'file:///etc/' }],
    ['no address', { ...source, feed: 'updates' }],
    ['no key', { feed: source.feed }],
    ['an empty key', { ...source, key: '' }],
  ])('is none for %s', (_what, updates) => {
    expect(found(updates)).toBeNull();
  });

  it('is none where there is no package', () => {
    const app = { getAppPath: () => join(folder, 'elsewhere') };
    expect(findUpdateSource(app, { platform: 'win32', appImage: undefined })).toBeNull();
  });
});
