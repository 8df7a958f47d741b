import type { Texts } from '../../texts';
import { punctuationEs } from '../words/punctuation.es';

const { quoted } = punctuationEs;

function named(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : quoted(name);
}

const mismatches = {
  size: 'El tamaño del archivo recibido no coincide',
  contents: 'El contenido del archivo recibido no coincide',
  checksum: 'La suma de comprobación del archivo recibido no coincide',
} as const;

const notWritable = {
  unknown: 'no admite escritura',
  'read-only': 'es de solo lectura',
  denied: 'no le permite escribir',
  missing: 'ya no existe',
  symlink: 'lleva a otro lugar a través de un enlace',
  outside: 'no contendría el archivo, porque su nombre lleva fuera de ella',
} as const;

export const failuresEs: Texts['failures'] = {
  actions: {
    'try-again': 'Reintentar',
    'sign-in': 'Volver a iniciar sesión',
    'edit-account': 'Editar la cuenta',
    'choose-folder': 'Elegir otra carpeta',
    refresh: 'Actualizar',
  },
  during: (subject, title) => `${subject}: ${title}`,
  accountGone: {
    title: 'La cuenta ya no está',
    text: 'Se quitó de Longshore. Añádala de nuevo para continuar.',
  },
  planGone: {
    title: 'La pregunta ya no es actual',
    text: 'No se hizo nada. Seleccione los archivos y empiece otra vez.',
  },
  transferGone: {
    title: 'La transferencia ya no está',
    text: 'Se quitó de la lista. Inicie la descarga otra vez.',
  },
  receiptGone: {
    title: 'El recibo ya no está',
    text: 'Abra el historial otra vez para ver los recibos que se conservan.',
  },
  folderGone: {
    title: 'La carpeta ya no está',
    text: (name) => `${named(name, 'La carpeta')} ya no existe. Elija otra.`,
  },
  savedFileGone: {
    title: 'El archivo guardado ya no está',
    text: 'Ya no está donde se guardó: se movió, se renombró o se eliminó. Búsquelo allí o descárguelo otra vez.',
  },
  entryGone: {
    title: 'El archivo ya no está',
    text: (name) =>
      `${named(name, 'El archivo')} ya no está en el servicio. Actualice la lista para ver lo que hay.`,
  },
  tooLarge: {
    title: 'El archivo es demasiado grande',
    text: (name, limit) =>
      `${named(name, 'El archivo')} es mayor de lo que permite el servicio${limit === undefined ? '' : ` (el límite es de ${limit})`}. Divídalo o elija uno más pequeño.`,
  },
  entryChanged: {
    title: 'Ha cambiado entretanto',
    text: (name) =>
      `${named(name, 'Lo que vio')} ya no es lo mismo, así que no se hizo nada. Actualice la lista y vuelva a mirar.`,
  },
  hostChanged: {
    title: 'Su contraseña iría a otro servidor',
    text: (origin, isForeign) =>
      `La cuenta está en ${origin ?? 'otro servidor'}, que no es la dirección que introdujo. No se le ha enviado nada.${isForeign ? ' Este servidor no pertenece al dominio del proveedor: continúe solo si lo conoce.' : ''} Inicie sesión otra vez para enviar allí su contraseña.`,
  },
  accountLocked: {
    title: 'La cuenta es de solo lectura',
    text: 'En ella no se puede eliminar nada. Desbloquee antes la cuenta si eso es lo que quiere.',
  },
  entryLocked: {
    title: 'El archivo está bloqueado',
    text: (name) =>
      `${named(name, 'El archivo')} está en uso o bloqueado en el servicio. Inténtelo otra vez cuando esté libre.`,
  },
  entryReserved: {
    title: (by) => `Reservado por ${by}`,
    text: (name, by) =>
      `${named(name, 'El archivo')} no puede ser modificado por nadie más mientras esté reservado. Pida a ${by} que lo libere e inténtelo otra vez.`,
  },
  notEmpty: {
    title: 'La carpeta no está vacía',
    text: (name) =>
      `${named(name, 'La carpeta')} todavía contiene archivos. Elimínelos primero e inténtelo otra vez.`,
  },
  alreadyExists: {
    title: 'Ya hay un archivo con ese nombre',
    text: (name) =>
      `${named(name, 'Un archivo con este nombre')} ya existe allí y nunca se sobrescribe sin preguntar. Elija otra carpeta o mueva el archivo existente.`,
  },
  nameInvalid: {
    title: 'El nombre del archivo no se puede usar',
    text: (name) =>
      `${named(name, 'Este nombre')} no puede convertirse en un nombre seguro en este equipo, así que no se guardó nada. Cambie el nombre del archivo en su servicio y actualice la lista.`,
  },
  truncated: {
    title: 'La descarga se cortó',
    text: (amount) =>
      `La conexión terminó${amount === undefined ? ' antes de tiempo' : ` tras ${amount.received} de ${amount.expected}`}. No se conservó nada incompleto con el nombre del archivo. Inténtelo otra vez.`,
  },
  integrity: {
    title: 'La descarga no es lo que anunció el servicio',
    text: (what) =>
      `${mismatches[what]}, así que se descartó. Inténtelo otra vez; si vuelve a ocurrir, avise al soporte del servicio.`,
  },
  diskFull: {
    title: 'El disco está lleno',
    text: (folder, needed) =>
      `No hay espacio suficiente en ${folder ?? 'la carpeta'}${needed === undefined ? '' : `; se necesitan ${needed}`}. Libere espacio e inténtelo otra vez, o elija una carpeta de otro disco.`,
  },
  notWritable: {
    title: 'Allí no se puede guardar nada',
    text: (folder, why) =>
      `${folder ?? 'La carpeta'} ${notWritable[why]}. Elija otra carpeta o cambie sus permisos e inténtelo otra vez.`,
  },
  unsupported: {
    'keep-secret': {
      title: 'Este sistema no guarda secretos',
      text: 'No ofrece un almacén de claves, así que no se puede recordar el inicio de sesión. Consérvelo solo durante esta sesión, o configure un almacén de claves y reinicie Longshore.',
    },
    'copy-files': {
      title: 'Los archivos no se pueden copiar aquí',
      text: 'Este sistema no acepta archivos de Longshore en el portapapeles. Arrástrelos fuera de la ventana o descárguelos.',
    },
    'open-folder': {
      title: 'No se puede mostrar la carpeta',
      text: 'Este sistema no ha abierto ningún administrador de archivos. Abra usted mismo la carpeta con uno.',
    },
    folder: {
      title: 'Las carpetas no se pueden copiar enteras',
      text: 'Descargue la carpeta en su lugar, o elija solo archivos.',
    },
    demo: {
      title: 'La demostración no está en marcha',
      text: 'Inicie la demostración e inténtelo otra vez.',
    },
    other: {
      title: 'El servicio no puede hacer esto',
      text: 'El servicio no lo ofrece. Utilice su página web en su lugar.',
    },
  },
  cancelled: {
    title: 'Cancelado',
    text: 'Se detuvo a petición suya. Inícielo otra vez cuando lo necesite.',
  },
  internal: {
    title: 'Algo ha fallado en Longshore',
    text: (errorId) =>
      `Es un fallo de la aplicación, no suyo. Inténtelo otra vez; si se repite, comuníquelo${errorId === undefined ? '' : ` con el número ${errorId}`}.`,
  },
};
