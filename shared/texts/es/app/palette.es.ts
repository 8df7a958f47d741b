import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

export const paletteEs: Texts['palette'] = {
  title: 'Comandos',
  field: 'Buscar un comando o un lugar',
  list: 'Comandos',
  recent: 'Usados recientemente',
  places: 'Lugares',
  goTo: (name) => `Ir a ${name}`,
  notNow: 'Ahora no es posible.',
  found: countingIn('es')('# resultado', '# resultados'),
  nothing: (words) => `No hay nada llamado «${words}». Pruebe con menos letras.`,
};
