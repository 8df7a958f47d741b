import type { Texts } from '../../texts';

export const signInEs: Texts['signIn'] = {
  addTitle: 'Añadir cuenta',
  editTitle: 'Editar cuenta',
  signIn: 'Iniciar sesión',
  save: 'Guardar',
  service: 'Servicio',
  accountName: 'Nombre de la cuenta',
  optional: 'opcional',
  keepHint: 'déjelo vacío para conservarlo',
  acronis: {
    cloudAddress: 'Dirección de la nube',
    login: 'Usuario',
    password: 'Contraseña',
    verificationCode: 'Código de verificación',
    codeHelp:
      'La cuenta está protegida con un segundo factor. Introduzca el código de su aplicación de autenticación.',
  },
  oracle: {
    instanceAddress: 'Dirección de la instancia',
    signInWith: 'Iniciar sesión con',
    ways: {
      password: 'Usuario y contraseña',
      'access-token': 'Token de acceso',
      'public-link': 'Enlace público',
      'app-link': 'Enlace de aplicación',
    },
    userName: 'Nombre de usuario',
    password: 'Contraseña',
    accessToken: 'Token de acceso',
    linkId: 'ID del enlace',
    linkHelp: 'Solo el ID o la dirección de su página.',
    accessCode: 'Código de acceso',
    accessCodeHint: 'si el enlace lo tiene',
    appLinkId: 'ID del enlace de aplicación',
    appLinkAccessToken: 'Token de acceso del enlace de aplicación',
    appLinkRefreshToken: 'Token de renovación del enlace de aplicación',
  },
  sweeppea: { apiKey: 'Clave de API', serviceAddress: 'Dirección del servicio' },
  missing: {
    login: 'Introduzca su usuario.',
    password: 'Introduzca su contraseña.',
    code: 'Introduzca el código.',
    instanceAddress: 'Introduzca la dirección de su instancia.',
    userName: 'Introduzca su nombre de usuario.',
    accessToken: 'Pegue el token de acceso.',
    linkId: 'Introduzca el ID del enlace o la dirección de su página.',
    appLinkId: 'Introduzca el ID o la dirección del enlace de aplicación.',
    appLinkAccessToken: 'Pegue el token de acceso del enlace de aplicación.',
    appLinkRefreshToken: 'Pegue el token de renovación del enlace de aplicación.',
    apiKey: 'Introduzca su clave de API.',
    remember: 'Marque esta casilla para continuar: no se guarda nada en el disco.',
  },
  destination: {
    known: (origin) => `Se envía a ${origin} y a ningún otro sitio.`,
    bothKnown: (origin) => `Ambos se envían a ${origin} y a ningún otro sitio.`,
    asksFirst: (host) =>
      `${host} indica su centro de datos. Verá ese servidor antes de que se le envíe su contraseña.`,
    insecure: 'Solo se envía por https. Introduzca la dirección con https:// al principio.',
    unknown: {
      password: 'Introduzca primero la dirección de la nube: indica qué servidor recibe su contraseña.',
      instancePassword:
        'Introduzca primero la dirección de la instancia: indica qué servidor recibe su contraseña.',
      token: 'Introduzca primero la dirección de la instancia: indica qué servidor recibe su token.',
      accessCode:
        'Introduzca primero la dirección de la instancia: indica qué servidor recibe su código de acceso.',
      tokens: 'Introduzca primero la dirección de la instancia: indica qué servidor recibe sus tokens.',
      key: 'Introduzca primero la dirección del servicio: indica qué servidor recibe su clave.',
    },
  },
  approval: {
    name: 'Servidor por aprobar',
    title: 'Su contraseña se enviaría a otro servidor',
    foreign: (address) =>
      `Este servidor no pertenece al proveedor de ${address}. Quien lo gestione podrá leer su contraseña. Continúe solo si conoce este servidor.`,
    ofVendor: (address) => `Según ${address}, su cuenta se encuentra allí. Todavía no se le ha enviado nada.`,
    next: (origin, submit) => `Su contraseña se enviará a ${origin} cuando pulse «${submit}» otra vez.`,
  },
  bulkDelete: {
    label: 'Eliminar varios archivos con una sola solicitud',
    help: 'Hasta 20 a la vez, lo que es más rápido. Antes se sigue comprobando cada archivo y guardando su certificado. Solo cuenta como eliminado lo que el servicio nombra como eliminado; el resto se comprueba y se elimina uno por uno. Si una de estas solicitudes falla, no se envía ninguna más hasta reiniciar Longshore.',
    suspended:
      'No se usa hasta reiniciar Longshore: una solicitud para varios archivos no hizo lo que debía. Los archivos se eliminan uno por uno.',
  },
  remember: 'Recordar en este equipo',
  sessionOnly: 'Conservar solo durante esta sesión',
  cannotBeStored: {
    password: 'La contraseña no se puede guardar aquí',
    token: 'El token no se puede guardar aquí',
    accessCode: 'El código de acceso no se puede guardar aquí',
    tokens: 'Los tokens no se pueden guardar aquí',
    key: 'La clave no se puede guardar aquí',
  },
  noSecretStore:
    'Este sistema no ofrece un almacén de secretos y Longshore nunca escribe un secreto en el disco sin cifrar. Se puede conservar hasta que se cierre Longshore.',
};
