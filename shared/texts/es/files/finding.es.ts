import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('es');

export const findingEs: Texts['finding'] = {
  field: 'Buscar en todas las cuentas',
  placeholder: 'Buscar en todas las cuentas y pulsar Intro',
  search: 'Buscar',
  stop: 'Detener',
  accounts: 'Resultados por cuenta',
  all: 'Todos los resultados',
  found: counting('# encontrado', '# encontrados'),
  searching: 'buscando…',
  searchingFound: (found) => `${found}, buscando…`,
  filtered: (found) => `${found} en su lista`,
  filteredTopFolder: (found) => `${found} en su carpeta superior`,
  filteredHint: 'Este servicio no ofrece búsqueda; Longshore filtra su lista.',
  filteredTopHint: 'Un servidor solo busca palabras. En su lugar, Longshore mira la carpeta superior.',
  partial: (found) => `${found}, incompleto`,
  stopped: (found) => `detenido, ${found}`,
  failed: 'no se pudo buscar',
  tryAgain: 'Reintentar',
  tryAgainIn: (account) => `Volver a buscar en ${account}`,
  stopIn: (account) => `Detener la búsqueda en ${account}`,
  signIn: 'Iniciar sesión',
  signInTo: (account) => `Iniciar sesión en ${account}`,
  onlyThis: (account) => `Mostrar solo los resultados de ${account}`,
  emptyTitle: 'Busque en todas las cuentas a la vez',
  emptyText:
    'Escriba lo que busca y pulse Intro. Aquí también sirven las palabras, tipo:imagen, tamaño>10MB y desde:2026-01-31.',
  nothingTitle: 'No se encontró nada',
  nothingText: (text) => `Hasta donde se pudo buscar, ninguna cuenta contiene «${text}».`,
  nothingHereText: (text, account) => `Nada en ${account} contiene «${text}».`,
  openContaining: 'Abrir carpeta contenedora',
  folderUnknown: (name) => `El servicio no indica en qué carpeta está «${name}».`,
  openingFolder: 'Abrir carpeta contenedora',
  done: (found, accounts) => `Búsqueda terminada: ${found} en ${accounts}`,
};
