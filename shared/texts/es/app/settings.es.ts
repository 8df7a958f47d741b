import type { Texts } from '../../texts';

export const settingsEs: Texts['settings'] = {
  title: 'Ajustes',
  done: 'Listo',
  sections: {
    general: 'General',
    saving: 'Guardar',
    deleting: 'Eliminar',
    network: 'Red',
    accounts: 'Cuentas',
    advanced: 'Avanzado',
  },
  language: {
    label: 'Idioma',
    system: (language) => `Como el sistema (${language})`,
    description: 'La ventana se vuelve a dibujar. Las transferencias continúan.',
  },
  formats: {
    label: 'Fechas y números',
    system: 'Como el sistema',
    language: 'Como el idioma',
    example: (date, number) => `Ahora: ${date} y ${number}`,
  },
  theme: { label: 'Tema', system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
  density: { label: 'Filas de la lista', comfortable: 'Amplias', compact: 'Compactas' },
  saveTo: {
    label: 'Carpeta de descargas',
    choose: 'Elegir carpeta…',
    downloads: 'Descargas',
    desktop: 'Escritorio',
  },
  conflicts: {
    label: 'Si el archivo ya existe',
    ask: 'Preguntar',
    'keep-both': 'Conservar ambos',
    replace: 'Reemplazar',
    skip: 'Omitir',
    descriptions: {
      ask: 'Una sola pregunta para todos antes de guardar nada.',
      'keep-both': 'El nuevo lleva un número detrás del nombre.',
      replace:
        'El archivo de este equipo se pierde definitivamente cuando el nuevo está completo y comprobado.',
      skip: 'El archivo de este equipo se queda; el nuevo no se guarda.',
    },
  },
  transfersAtOnce: {
    label: 'Transferencias a la vez',
    description: 'Entre todas las cuentas, de 1 a 16. Un servicio puede permitir menos.',
  },
  grace: {
    label: 'Segundos para deshacer una eliminación',
    description:
      'En ese tiempo no se envía nada, de 0 a 60. Con 0, la eliminación empieza en cuanto se confirma.',
  },
  proxy: {
    label: 'Proxy',
    system: 'Sistema',
    none: 'Ninguno',
    manual: 'Manual',
    address: 'Dirección del proxy',
    help: 'Con la forma http://servidor:puerto; también sirven https, socks4 y socks5. Se aplica enseguida a todas las cuentas.',
    invalid: 'Introduzca una dirección como http://proxy.example:3128, sin usuario ni contraseña.',
    unsaved: 'Todavía no está en uso: se aplica cuando esté completa.',
  },
  log: {
    label: 'Registro',
    error: 'Solo errores',
    warn: 'También advertencias',
    info: 'También pasos importantes',
    debug: 'Todo',
    description: 'Se queda en este equipo. Nunca contiene contraseñas, claves ni tokens.',
    openFolder: 'Abrir la carpeta de registros',
  },
  accounts: {
    label: 'Cuentas',
    note: 'Para otro equipo. El archivo no contiene contraseñas, claves ni tokens; en cada cuenta se vuelve a iniciar sesión.',
  },
};
