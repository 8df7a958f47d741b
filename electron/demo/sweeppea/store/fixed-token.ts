import { createHash } from 'node:crypto';

/** A UUID of version 4 that is the same for the same label in every run. */
export function fixedToken(label: string): string {
  const digits = createHash('sha256').update(label).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
