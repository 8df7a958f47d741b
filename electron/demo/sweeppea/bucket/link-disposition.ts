import { percentCoded } from './presigned-links';

/** Value of `Content-Disposition`. Names that do not fit between quotes come a second time, coded. */
export function dispositionOf(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\/]/gu, '_');
  const quoted = `${kind}; filename="${plain}"`;
  return plain === name ? quoted : `${quoted}; filename*=UTF-8''${percentCoded(name)}`;
}
