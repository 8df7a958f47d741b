import type { Texts } from '../../texts';

export const serviceFailuresEs: Texts['serviceFailures'] = {
  offline: {
    title: (host) => `No se encuentra ${host ?? 'el servicio'}`,
    text: 'Compruebe la dirección y la conexión de red, y después inténtelo de nuevo.',
  },
  timeout: {
    title: 'No hubo respuesta a tiempo',
    stopped: (host) =>
      `${host ?? 'El servicio'} dejó de enviar. Compruebe la conexión de red y después inténtelo de nuevo.`,
    silent: (host) =>
      `${host ?? 'El servicio'} no respondió. Compruebe la conexión de red y después inténtelo de nuevo.`,
  },
  unreachable: {
    title: (host) => `No se puede acceder a ${host ?? 'este servicio'}`,
    text: 'La conexión se rechazó o se interrumpió. Compruebe la dirección y la conexión de red, y después inténtelo de nuevo.',
  },
  unavailable: {
    title: 'El servicio no está disponible',
    text: (host, status) =>
      `${host ?? 'El servicio'} tiene un problema propio (estado ${status}). Espere un momento y después inténtelo de nuevo.`,
  },
  rateLimited: {
    title: 'Demasiadas solicitudes',
    text: (host, wait) =>
      `${host ?? 'El servicio'} pide una pausa. Espere ${wait ?? 'un minuto'} y después inténtelo de nuevo.`,
  },
  badRequest: {
    empty: { title: 'Falta algo', text: 'Rellene este campo.' },
    'not-a-url': {
      title: 'Esto no es una dirección web',
      text: 'Introduzca una dirección como https://cloud.acronis.com.',
    },
    'insecure-address': {
      title: 'Esta dirección no es segura',
      text: 'Las contraseñas y las claves solo se envían por https. Introduzca la dirección con https:// al principio.',
    },
    'address-with-extras': {
      title: 'Esta dirección contiene demasiado',
      text: 'Introduzca solo la dirección, por ejemplo https://cloud.acronis.com, sin usuario, consulta ni fragmento.',
    },
    'number-mismatch': {
      title: 'El número no coincide',
      text: 'No se ha eliminado nada. Escriba el número de archivos exactamente como se muestra.',
    },
    invalid: { title: 'Esto no se puede utilizar', text: 'Compruebe lo que ha introducido y corríjalo.' },
  },
  rejected: {
    title: 'El servicio rechazó la solicitud',
    text: (status) =>
      `No dio ningún motivo que permita actuar${status === undefined ? '' : ` (estado ${status})`}. Actualice la lista e inténtelo de nuevo.`,
  },
  protocol: {
    'not-json': {
      title: 'Ese no es el servicio',
      text: (host) =>
        `${host ?? 'El servicio'} respondió con una página web en lugar de datos. Compruebe la dirección; en una red pública, inicie primero sesión en la red con un navegador web. Después inténtelo de nuevo.`,
    },
    tls: {
      title: 'La conexión no es segura',
      text: (host) =>
        `${host ?? 'El servicio'} no pudo demostrar su identidad (su certificado no es de confianza), así que no se envió nada. Compruebe la dirección y el reloj de este equipo, y después inténtelo de nuevo.`,
    },
    redirect: {
      title: 'El servicio remite a otra dirección',
      text: (host) =>
        `${host ?? 'El servicio'} redirigió a una dirección que no debe recibir sus credenciales, así que no se enviaron. Compruebe la dirección y después inténtelo de nuevo.`,
    },
    'unusable-address': {
      title: 'El servicio indicó una dirección que no se puede usar',
      text: (host) =>
        `${host ?? 'El servicio'} no dio una dirección segura para la cuenta. Introduzca en su lugar la dirección de su propio centro de datos.`,
    },
    'unclear-delete': {
      title: 'No está claro si esto se eliminó',
      text: (host) =>
        `La respuesta de ${host ?? 'este servicio'} no dice ni sí ni no. Actualice la lista para ver qué hay; nada se vuelve a enviar por sí solo.`,
    },
    'whole-file-trashed': {
      title: 'Todo el archivo fue a la papelera',
      text: (host) =>
        `Solo debía quitarse una versión, pero ${host ?? 'el servicio'} movió el archivo con todas sus versiones a la papelera, y se detuvo todo lo que quedaba por eliminar. Abra la página web del servicio y restaure allí el archivo.`,
    },
    range: {
      title: 'El servicio envió una parte distinta de la pedida',
      text: () => 'Lo recibido se descartó. Inténtelo de nuevo para empezar desde el principio.',
    },
    'unexpected-shape': {
      title: 'La respuesta del servicio no tiene sentido',
      text: (host) =>
        `${host ?? 'El servicio'} respondió de una forma que Longshore no conoce. Compruebe la dirección y después inténtelo de nuevo.`,
    },
  },
  callsUsedUp: {
    title: 'Las llamadas de este mes se han agotado',
    text: (limit) =>
      `El servicio no acepta más solicitudes${limit === undefined ? '' : ` (${limit})`} hasta que empiece a contar de nuevo. Espere hasta entonces o pida más a su servicio de asistencia.`,
  },
  storageFull: {
    title: 'El almacenamiento de la cuenta está lleno',
    text: (amount) =>
      `Ya no queda espacio en el servicio.${amount === undefined ? '' : ` Se usan ${amount.used} de ${amount.limit}.`} Elimine archivos que ya no necesite o amplíe el plan en el servicio, y después inténtelo de nuevo.`,
  },
};
