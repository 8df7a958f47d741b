import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findSignedVersion } from './update-signature';

const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }).toString('base64');
const keys = generateKeyPairSync('ed25519');
const publicKey = spki(keys.publicKey);
const [hashA, hashB] = [`${'a'.repeat(86)}==`, `${'b'.repeat(86)}==`];

/* As `scripts/pack/update-feed.test.mjs` has it. */
const signedText = [
  'longshore update',
  '1.2.3',
  `Longshore 1.2.3.zip ${hashB}`,
  `Longshore-1.2.3-linux-x86_64.AppImage ${hashA}`,
  '',
].join('\n');
const [appImage, zip] = [
  { url: 'Longshore-1.2.3-linux-x86_64.AppImage', sha512: hashA, size: 108_000_000 },
  { url: 'Longshore 1.2.3.zip', sha512: hashB },
];
const unsigned = { version: '1.2.3', files: [appImage, zip], path: appImage.url, sha512: hashA };
const signature = sign(null, Buffer.from(signedText), keys.privateKey).toString('base64');
const signed = { ...unsigned, signature };

describe('an update', () => {
  it('is believed when its makers have signed it', () => {
    expect(findSignedVersion(signed, publicKey)).toBe('1.2.3');
  });

  it.each([
    ['another version', { ...signed, version: '1.2.4' }, publicKey],
    ['another hash', { ...signed, files: [{ ...appImage, sha512: hashB }, zip] }, publicKey],
    ['another file', { ...signed, files: [appImage, zip, { url: 'x', sha512: hashA }] }, publicKey],
    ['a file less', { ...signed, files: [zip] }, publicKey],
    ['no files', { ...signed, files: [] }, publicKey],
    ['no signature', unsigned, publicKey],
    ['an empty one', { ...signed, signature: '' }, publicKey],
    ['a key of somebody else', signed, spki(generateKeyPairSync('ed25519').publicKey)],
    ['a key of another kind', signed, spki(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
    ['no key', signed, ''],
    ['nothing', null, publicKey],
  ])('is not believed with %s', (_what, raw, key) => {
    expect(findSignedVersion(raw, key)).toBeUndefined();
  });
});
