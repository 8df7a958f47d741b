import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';

/** What a feed says of the newest version. Its hashes are compared with the files by electron-updater; this is about who wrote them. */
const updateWire = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/),
  files: z
    .array(z.object({ url: z.string().max(2048), sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/) }))
    .min(1)
    .max(20),
  /** Base64, of `signedText`. */
  signature: z.string().max(200),
});
export type UpdateWire = z.output<typeof updateWire>;

/** The text that is signed: version, and name and hash of each file. As `scripts/pack/update-feed.mjs` writes it. */
function signedText({ version, files }: Pick<UpdateWire, 'version' | 'files'>): string {
  const lines = files.map(({ url, sha512 }) => `${url} ${sha512}`).sort();
  return ['longshore update', version, ...lines, ''].join('\n');
}

/** The version, when the holder of the key (Ed25519, SPKI, base64) signed exactly these files as that version; undefined otherwise. Never throws. */
export function findSignedVersion(raw: unknown, publicKey: string): string | undefined {
  const parsed = updateWire.safeParse(raw);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  return isSigned(signedText(data), data.signature, publicKey) ? data.version : undefined;
}

function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const isEd25519 = key.asymmetricKeyType === 'ed25519';
    return isEd25519 && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
