import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../setup/say.mjs';

/**
 * Arguments of electron-builder for a build that updates itself: none without LONGSHORE_UPDATE_FEED, the address of the folder that will hold the
 * feed. LONGSHORE_UPDATE_KEY is the public key (Ed25519, SPKI in base64) that the feed must be signed with.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function updateArguments({ LONGSHORE_UPDATE_FEED: feed = '', LONGSHORE_UPDATE_KEY: key = '' }) {
  if (feed === '') return [];
  if (!/^https:\/\/\S+$/.test(feed)) throw new SetupError('LONGSHORE_UPDATE_FEED must be an https address.');
  if (!isEd25519(key))
    throw new SetupError('LONGSHORE_UPDATE_KEY must be an Ed25519 public key (SPKI, base64).');
  return [
    '-c.publish.provider=generic',
    `-c.publish.url=${feed}`,
    `-c.extraMetadata.updates.feed=${feed}`,
    `-c.extraMetadata.updates.key=${key}`,
  ];
}

/** @param {string} key */
function isEd25519(key) {
  try {
    const der = Buffer.from(key, 'base64');
    return createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/**
 * Signs every `latest*.yml` that electron-builder has left in the folder.
 * @param {string} folder
 * @param {string} privateKey PEM
 * @returns {Promise<string[]>} their names
 */
export async function signFeeds(folder, privateKey) {
  const names = (await readdir(folder)).filter((name) => /^latest.*\.yml$/.test(name));
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), signFeed(text, privateKey));
  }
  return names;
}

/**
 * The feed with a signature over its version and the names and hashes of its files, as `update-signature.ts` wants it.
 * @param {string} feed
 * @param {string} privateKey
 */
export function signFeed(feed, privateKey) {
  const version = /^version: (\S+)$/m.exec(feed)?.[1];
  const files = [...feed.matchAll(/^ {2}- url: (.+)\n {4}sha512: (\S+)$/gm)];
  if (version === undefined || files.length === 0)
    throw new SetupError('This is no feed of electron-builder.');
  const lines = files.map(([, url = '', hash = '']) => `${url} ${hash}`).sort();
  const signedText = ['longshore update', version, ...lines, ''].join('\n');
  const signature = sign(null, Buffer.from(signedText), createPrivateKey(privateKey)).toString('base64');
  return `${feed.replace(/^signature: .*\n/m, '').trimEnd()}\nsignature: ${signature}\n`;
}
