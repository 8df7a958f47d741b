import type { AcronisSwitches } from '../acronis-switches';

/**
 * `Content-Disposition` of a download: `attachment;filename=NAME` without space or quotes [given]; the name as UTF-8 bytes
 * [assumed]. The text is Latin-1, one character per byte, as Node writes headers. Null for no header.
 */
export function contentDisposition(name: string, form: AcronisSwitches['dl']['name']): string | null {
  switch (form) {
    case 'raw':
      return `attachment;filename=${asBytes(name, 'utf8')}`;
    case 'quoted':
      return `attachment; filename="${asBytes(name, 'utf8').replace(/["\\]/g, '\\$&')}"`;
    case 'star':
      return `attachment; filename*=UTF-8''${percentCoded(name)}`;
    case 'latin1':
      return `attachment;filename=${asBytes(name.replace(/[^\0-\xff]/g, '?'), 'latin1')}`;
    case 'traversal':
      return 'attachment;filename=../../outside.txt';
    case 'reserved':
      return 'attachment;filename=CON.txt';
    case 'absent':
      return null;
  }
}

function asBytes(name: string, encoding: 'utf8' | 'latin1'): string {
  return Buffer.from(withoutControls(name), encoding).toString('latin1');
}

/** Control characters cannot stand in a header. */
function withoutControls(name: string): string {
  return Array.from(name, (character) => (character < ' ' || character === '\x7f' ? '_' : character)).join(
    '',
  );
}

function percentCoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
