import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signFeed, updateArguments } from './update-feed.mjs';

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const [hashA, hashB] = [`${'a'.repeat(86)}==`, `${'b'.repeat(86)}==`];

/* As electron-builder writes it. */
const feed = `version: 1.2.3
files:
  - url: Longshore-1.2.3-linux-x86_64.AppImage
    sha512: ${hashA}
    size: 108000000
    blockMapSize: 114000
  - url: Longshore 1.2.3.zip
    sha512: ${hashB}
path: Longshore-1.2.3-linux-x86_64.AppImage
sha512: ${hashA}
releaseDate: '2024-01-01T00:00:00.000Z'
`;
/* What `electron/services/updates/update-signature.ts` checks the signature against. */
const signedText = [
  'longshore update',
  '1.2.3',
  `Longshore 1.2.3.zip ${hashB}`,
  `Longshore-1.2.3-linux-x86_64.AppImage ${hashA}`,
  '',
].join('\n');
const signatureOf = (/** @type {string} */ text) => /^signature: (.*)$/m.exec(text)?.[1] ?? '';

describe('the signature of a feed', () => {
  it('is over its version, and the names and hashes of its files', () => {
    const signature = Buffer.from(signatureOf(signFeed(feed, privateKey)), 'base64');
    expect(verify(null, Buffer.from(signedText), keys.publicKey, signature)).toBe(true);
  });

  it('stands once, however often it is signed', () => {
    const once = signFeed(feed, privateKey);
    expect(signFeed(once, privateKey)).toBe(once);
    expect(once.startsWith(feed.trimEnd())).toBe(true);
  });

  it('is not put under anything else', () => {
    expect(() => signFeed('version: 1.2.3\n', privateKey)).toThrow(/no feed/);
  });
});

describe('a build', () => {
  it('has no feed unless it is told of one', () => {
    expect(updateArguments({})).toEqual([]);
  });

  it('takes a feed and the key that it must be signed with', () => {
    const LONGSHORE_UPDATE_FEED = 'https://updates.example/longshore';
    expect(updateArguments({ LONGSHORE_UPDATE_FEED, LONGSHORE_UPDATE_KEY: publicKey })).toEqual([
      '-c.publish.provider=generic',
      '-c.publish.url=https://updates.example/longshore',
      '-c.extraMetadata.updates.feed=https://updates.example/longshore',
      `-c.extraMetadata.updates.key=${publicKey}`,
    ]);
    expect(() => updateArguments({ LONGSHORE_UPDATE_FEED })).toThrow(/KEY/);
    expect(() => updateArguments({ LONGSHORE_UPDATE_FEED: 'http://updates.example' })).toThrow(/https/);
  });
});
