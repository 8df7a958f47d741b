import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../shared/secret';
import { createJsonStoreOpener } from './json-store';
import { createSecretStore, secretsDefinition, type SafeStorageLike } from './secret-store';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const onDisk = () => readFileSync(join(folder, 'secrets.json'), 'utf8');

/** Reversible and good enough to see whether the plain text got through; a wrong key cannot decrypt. */
function systemStore(key: string, options: Partial<SafeStorageLike> = {}): SafeStorageLike {
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from(`${key}:${Buffer.from(text).toString('hex')}`),
    decryptString: (bytes) => {
      const text = bytes.toString();
      if (!text.startsWith(`${key}:`)) throw new Error('wrong key');
      return Buffer.from(text.slice(key.length + 1), 'hex').toString();
    },
    ...options,
  };
}

function open(safeStorage: SafeStorageLike) {
  const openStore = createJsonStoreOpener({
    folder,
    openFile: (cwd, configName) => new Conf({ cwd, configName }),
    now: () => 0,
    onSetAside: () => undefined,
  });
  return createSecretStore(safeStorage, openStore(secretsDefinition));
}

const missing = { isEncryptionAvailable: () => false };
const basicText = { getSelectedStorageBackend: () => 'basic_text' };
const unreadable: unknown = expect.objectContaining({
  code: 'signed-out',
  details: { reason: 'unreadable-secret' },
});

describe('secret store', () => {
  it('keeps secrets across restarts, encrypted', () => {
    open(systemStore('k')).keep('a', new Secret('s3cret'));
    expect(onDisk()).not.toContain('s3cret');
    expect(onDisk()).not.toContain(Buffer.from('s3cret').toString('base64'));
    const store = open(systemStore('k'));
    expect(store.has('a')).toBe(true);
    expect(store.read('a')?.reveal()).toBe('s3cret');
    expect(store.read('b')).toBeUndefined();
  });

  it.each([
    ['there is no encryption', missing],
    ['the key is one that everybody knows', basicText],
  ])('refuses to keep where %s', (_when, options) => {
    const store = open(systemStore('k', options));
    expect(store.availability()).toBe('missing');
    expect(() => {
      store.keep('a', new Secret('s3cret'));
    }).toThrow(expect.objectContaining({ code: 'unsupported', details: { operation: 'keep-secret' } }));
    expect(store.has('a')).toBe(false);
  });

  it('counts a real backend as available', () => {
    const backend = { getSelectedStorageBackend: () => 'gnome_libsecret' };
    expect(open(systemStore('k', backend)).availability()).toBe('available');
  });

  it.each([
    ['the key has changed', systemStore('other')],
    ['the secret store is gone', systemStore('k', missing)],
  ])('asks to sign in and leaves the bytes when %s', (_when, later) => {
    open(systemStore('k')).keep('a', new Secret('s3cret'));
    const before = onDisk();
    const store = open(later);
    expect(() => store.read('a')).toThrow(unreadable);
    store.holdForSession('a', new Secret('new'));
    expect(store.read('a')?.reveal()).toBe('new');
    expect(onDisk()).toBe(before);
    expect(open(systemStore('k')).read('a')?.reveal()).toBe('s3cret');
  });

  it('holds a session secret in memory only, and erases the kept one that it replaces', () => {
    const store = open(systemStore('k'));
    store.keep('a', new Secret('old'));
    store.holdForSession('a', new Secret('new'));
    expect(store.read('a')?.reveal()).toBe('new');
    expect(open(systemStore('k')).read('a')).toBeUndefined();
  });

  it('forgets', () => {
    const store = open(systemStore('k'));
    store.keep('a', new Secret('1'));
    store.holdForSession('b', new Secret('2'));
    store.forget('a');
    store.forget('b');
    expect([store.has('a'), store.has('b')]).toEqual([false, false]);
    expect(open(systemStore('k')).has('a')).toBe(false);
  });
});

describe('unlocking', () => {
  /** As on newer Electrons: the asynchronous calls know the old key and use the new one. */
  function rotating(oldKey: string, newKey: string): SafeStorageLike {
    const [before, after] = [systemStore(oldKey), systemStore(newKey)];
    return {
      ...after,
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      encryptStringAsync: (text) => Promise.resolve(after.encryptString(text)),
      decryptStringAsync: (bytes) =>
        new Promise((resolve) => {
          const isOld = bytes.toString().startsWith(`${oldKey}:`);
          resolve({ result: (isOld ? before : after).decryptString(bytes), shouldReEncrypt: isOld });
        }),
    };
  }

  it('encrypts anew what was encrypted with a key that has changed', async () => {
    open(systemStore('old')).keep('a', new Secret('s3cret'));
    const store = open(rotating('old', 'new'));
    await store.unlock();
    expect(store.read('a')?.reveal()).toBe('s3cret');
    expect(open(systemStore('new')).read('a')?.reveal()).toBe('s3cret');
    expect(() => open(systemStore('old')).read('a')).toThrow(unreadable);
  });

  it('leaves what cannot be decrypted, and does the rest', async () => {
    open(systemStore('lost')).keep('a', new Secret('first'));
    open(systemStore('old')).keep('b', new Secret('second'));
    const before = onDisk();
    const store = open(rotating('old', 'new'));
    await store.unlock();
    expect(() => store.read('a')).toThrow(unreadable);
    expect(store.read('b')?.reveal()).toBe('second');
    expect(open(systemStore('lost')).read('a')?.reveal()).toBe('first');
    expect(onDisk()).not.toBe(before);
  });

  it('changes nothing where Electron has no such calls', async () => {
    open(systemStore('k')).keep('a', new Secret('s3cret'));
    const before = onDisk();
    const store = open(systemStore('k'));
    await store.unlock();
    expect([store.read('a')?.reveal(), onDisk()]).toEqual(['s3cret', before]);
  });

  it('gives what was forgotten to nobody', async () => {
    open(systemStore('k')).keep('a', new Secret('s3cret'));
    const store = open(rotating('k', 'new'));
    await store.unlock();
    store.forget('a');
    expect([store.has('a'), store.read('a')]).toEqual([false, undefined]);
  });
});
