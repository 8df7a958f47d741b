/** What the first bytes of a file are the beginning of. */
export type ContentKind =
  { kind: 'image'; type: ImageType } | { kind: 'pdf' } | { kind: 'text' } | { kind: 'other' };

export type ImageType =
  'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp' | 'image/svg+xml';

/** So many bytes are enough to judge by. */
export const headBytes = 4096;

const signatures: readonly (readonly [ImageType, (head: Uint8Array) => boolean])[] = [
  ['image/png', (head) => startsWith(head, '\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (head) => startsWith(head, '\xff\xd8\xff')],
  ['image/gif', (head) => startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')],
  ['image/webp', (head) => startsWith(head, 'RIFF') && startsWith(head.subarray(8), 'WEBP')],
  ['image/bmp', (head) => startsWith(head, 'BM') && head[14] === 40 && head[15] === 0],
];

/**
 * Judges by the bytes alone. Only what a file begins with counts, so that a file that is two things at once is shown as the one that it
 * begins as. `text` is what holds none of the bytes that no text holds.
 */
export function kindOfContent(head: Uint8Array): ContentKind {
  const image = signatures.find(([, matches]) => matches(head));
  if (image !== undefined) return { kind: 'image', type: image[0] };
  if (startsWith(head, '%PDF-')) return { kind: 'pdf' };
  if (!looksLikeText(head)) return { kind: 'other' };
  return isSvg(head) ? { kind: 'image', type: 'image/svg+xml' } : { kind: 'text' };
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return signature.length <= bytes.length && latin1(bytes.subarray(0, signature.length)) === signature;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/* UTF-16 is full of zeros, hence known by its mark only. */
function looksLikeText(head: Uint8Array): boolean {
  if (startsWith(head, '\xff\xfe') || startsWith(head, '\xfe\xff')) return true;
  return !head.some((byte) => byte < 0x20 && !textControls.has(byte));
}

/** Tab, line feed, vertical tab, form feed, carriage return, and escape as terminals write it. */
const textControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/* What may stand before the root element of an XML document. */
const prolog =
  /^(?:\xef\xbb\xbf)?(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\]\s*)?>)*/i;

function isSvg(head: Uint8Array): boolean {
  return /^<svg[\s>/]/.test(latin1(head).replace(prolog, ''));
}
