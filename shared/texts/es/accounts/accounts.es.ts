import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';
import { punctuationEs } from '../words/punctuation.es';

const counting = countingIn('es');
const { quoted } = punctuationEs;

const known = counting(
  '# cuenta del archivo ya existe y no se ha modificado.',
  '# cuentas del archivo ya existen y no se han modificado.',
);

export const accountsEs: Texts['accounts'] = {
  accounts: 'Cuentas',
  allAccounts: 'Todas las cuentas',
  saveTo: 'Guardar en',
  saveTargets: { downloads: 'Descargas', desktop: 'Escritorio' },
  chooseFolder: 'Elegir carpeta…',
  readOnly: 'Solo lectura',
  isReadOnly: 'solo lectura',
  themes: { system: 'Tema: como el sistema', light: 'Tema: claro', dark: 'Tema: oscuro' },
  menu: { edit: 'Editar…', signInAgain: 'Volver a iniciar sesión…', remove: 'Quitar…' },
  status: {
    ready: { label: 'Conectada' },
    connecting: { shown: 'Conectando…', label: 'Conectando' },
    failing: {
      shown: (since) => (since === undefined ? 'Sin conexión ahora' : `Sin conexión desde ${since}`),
      label: (since) =>
        since === undefined ? 'No se puede acceder ahora' : `No se puede acceder desde ${since}`,
    },
    signedOut: { shown: 'Volver a iniciar sesión', label: 'Sesión cerrada' },
    because: (label, reason) => `${label}: ${reason}`,
  },
  removal: {
    question: (name) =>
      name === undefined ? '¿Quitar esta cuenta de Longshore?' : `¿Quitar ${name} de Longshore?`,
    text: (service) =>
      `Se borra su contraseña o su clave y se detienen sus transferencias en curso. Los archivos guardados permanecen en este equipo y no se elimina nada en ${service ?? 'el servicio'}.`,
    confirm: 'Quitar cuenta',
  },
  subjects: {
    removing: (name) => (name === undefined ? 'Quitar la cuenta' : `Quitar ${name}`),
    locking: (name) => (name === undefined ? 'Bloquear la cuenta' : `Bloquear ${name}`),
    unlocking: (name) => (name === undefined ? 'Desbloquear la cuenta' : `Desbloquear ${name}`),
    moving: (name) => (name === undefined ? 'Mover la cuenta' : `Mover ${name}`),
    exporting: 'Exportar cuentas',
    importing: 'Importar cuentas',
    settings: 'Ajustes',
    choosingFolder: 'Elegir carpeta',
    demo: 'Demostración',
    openingPage: 'Abrir la página',
    openingLogFolder: 'Abrir la carpeta de registros',
    copying: 'Copiar',
  },
  locked: (name) => `${name} es ahora de solo lectura`,
  unlocked: (name) => `${name} ya no es de solo lectura`,
  moved: (name, place, count) => `${name} está ahora en la posición ${place} de ${count}`,
  copied: (what) => `Copiado: ${what}`,
  exported: {
    title: 'Las cuentas se han exportado',
    text: 'El archivo contiene nombres, colores, direcciones y usuarios, pero ninguna contraseña, clave ni token. En otro equipo, elija «Importar cuentas…» en los ajustes e inicie sesión en cada una.',
  },
  imported: {
    title: counting('# cuenta añadida', '# cuentas añadidas'),
    text: (added) =>
      added === 1
        ? 'Un archivo así no contiene contraseñas, claves ni tokens: seleccione la cuenta en la barra lateral y elija «Volver a iniciar sesión».'
        : 'Un archivo así no contiene contraseñas, claves ni tokens: seleccione cada cuenta en la barra lateral y elija «Volver a iniciar sesión».',
    known,
  },
  nothingNew: {
    title: 'El archivo no contiene nada nuevo',
    text: (count) => `${known(count)} Si se refería a otro archivo, elíjalo.`,
  },
  unusableFile: {
    title: 'No se ha añadido ninguna cuenta',
    reasons: {
      file: 'No se puede leer o no es un texto JSON.',
      longshore: 'No es un archivo creado con «Exportar cuentas…».',
      version: 'Se creó con otra versión de Longshore. Actualice primero Longshore en este equipo.',
      damaged: (field) => `El archivo está dañado o se modificó a mano (en ${quoted(field)}).`,
    },
    next: (reason) => `${reason} Exporte las cuentas otra vez y elija el archivo nuevo.`,
  },
};
