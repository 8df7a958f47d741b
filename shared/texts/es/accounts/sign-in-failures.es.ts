import type { Texts } from '../../texts';
import { punctuationEs } from '../words/punctuation.es';

const { quoted } = punctuationEs;

export const signInFailuresEs: Texts['signInFailures'] = {
  rejected: {
    title: 'El inicio de sesión se ha rechazado',
    text: (host, check) =>
      `El inicio de sesión se ha rechazado${host === undefined ? '' : ` en ${host}`}. ${check}`,
    checks: {
      password: 'Compruebe el usuario y la contraseña; un usuario mal escrito recibe la misma respuesta.',
      'access-token':
        'Compruebe que el token se copió completo; uno creado en el navegador dura 7 días. Después inténtelo de nuevo.',
      'public-link':
        'Compruebe el ID del enlace y que se compartió con todo el mundo, y después inténtelo de nuevo.',
      'app-link':
        'Compruebe que ambos tokens se copiaron completos o pida otros nuevos a la aplicación que creó el enlace.',
      'api-key': 'Compruebe que la clave se copió completa de la página «API Keys» y que sigue allí.',
    },
  },
  noSecret: {
    title: 'El inicio de sesión no está guardado en este equipo',
    text: 'Se conservó solo durante una sesión o la cuenta se importó sin él. Vuelva a iniciar sesión para continuar.',
  },
  unreadableSecret: {
    title: 'No se puede leer el inicio de sesión guardado',
    text: 'El almacén de secretos del sistema no lo abre. Se ha dejado como estaba; desbloquee el almacén y reinicie Longshore, o vuelva a iniciar sesión.',
  },
  expired: {
    title: 'La sesión ha terminado',
    text: 'El servicio ya no acepta el inicio de sesión. Vuelva a iniciar sesión; las transferencias en espera continuarán después.',
  },
  wrongCode: {
    title: 'El código de verificación no es correcto',
    text: 'Los códigos son válidos poco tiempo. Espere al siguiente en su aplicación de autenticación e introdúzcalo.',
  },
  setUpFirst: {
    title: 'Primero hay que configurar el inicio de sesión en dos pasos',
    text: (host) =>
      `La cuenta lo exige. Inicie sesión en ${host ?? 'el servicio'} con un navegador web, configúrelo allí y vuelva después.`,
  },
  codeNeeded: {
    title: 'Se necesita un código de verificación',
    text: (host) =>
      `La cuenta de ${host ?? 'el servicio'} está protegida con un segundo factor. Introduzca el código de su aplicación de autenticación.`,
  },
  otherUser: {
    title: 'Es otro usuario',
    text: (expected, actual) =>
      `Esta cuenta pertenece a ${expected === undefined ? 'otro usuario' : quoted(expected)}, pero quien ha iniciado sesión es ${actual === undefined ? 'otra persona' : quoted(actual)}. Inicie sesión con el mismo usuario o añada una cuenta nueva para el otro.`,
  },
  wrongAccessCode: {
    title: 'El código de acceso no es correcto',
    text: 'Se distinguen mayúsculas y minúsculas. Compruébelo o pregunte a quien compartió el enlace.',
  },
  accessCodeNeeded: {
    title: 'Este enlace necesita un código de acceso',
    text: 'Pida el código de acceso a quien compartió el enlace e introdúzcalo.',
  },
  linkExpired: {
    title: 'El enlace ha caducado',
    text: 'El servicio ya no lo acepta. Inténtelo de nuevo; si inició sesión con este enlace, pida uno nuevo a quien lo compartió y edite la cuenta.',
    inForm: 'Pida un enlace nuevo a quien lo compartió e introdúzcalo aquí.',
    appLinkInForm:
      'Sus tokens ya no se pueden renovar. Pida otros nuevos a la aplicación que lo creó e introdúzcalos.',
  },
  notAllowed: {
    title: 'La cuenta no tiene permiso para esto',
    text: (missing) =>
      `${missing}. Pida ese permiso al propietario o al administrador del servicio, o utilice otra cuenta.`,
    missing: (name) =>
      name === undefined
        ? 'El usuario no tiene permiso para ello'
        : `El usuario no tiene permiso sobre ${quoted(name)}`,
  },
  twin: {
    title: 'Este usuario ya tiene una cuenta',
    text: (name) =>
      name === undefined
        ? 'Ya existe aquí con otro nombre. Edítela o inicie sesión con otro usuario.'
        : `Aquí se llama ${quoted(name)}. Edítela o inicie sesión con otro usuario.`,
  },
  enterAddress: 'Introduzca la dirección.',
  enterAddressLike: (example) => `Introduzca una dirección como ${example}.`,
};
