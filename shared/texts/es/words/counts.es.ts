import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('es');

export const countsEs: Texts['counts'] = {
  files: counting('# archivo', '# archivos'),
  folders: counting('# carpeta', '# carpetas'),
  items: counting('# elemento', '# elementos'),
  versions: counting('# versión', '# versiones'),
  accounts: counting('# cuenta', '# cuentas'),
  seconds: counting('# segundo', '# segundos'),
  receipts: counting('# recibo', '# recibos'),
  ordinal: (number) => `${number}.º`,
};
