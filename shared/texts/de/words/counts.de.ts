import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('de');

export const countsDe: Texts['counts'] = {
  files: counting('# Datei', '# Dateien'),
  folders: counting('# Ordner', '# Ordner'),
  items: counting('# Element', '# Elemente'),
  versions: counting('# Version', '# Versionen'),
  accounts: counting('# Konto', '# Konten'),
  seconds: counting('# Sekunde', '# Sekunden'),
  receipts: counting('# Beleg', '# Belege'),
  ordinal: (number) => `${number}.`,
};
