import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

export const demoEs: Texts['demo'] = {
  title: 'Demostración',
  lead: 'Haga que los servicios integrados fallen y vea qué hace Longshore al respecto.',
  close: 'Cerrar el panel de la demostración',
  reset: 'Restablecer todo',
  service: 'Servicio',
  faultsOn: countingIn('es')('# fallo', '# fallos'),
  button: (count, names) =>
    count === 0 ? 'Demostración: todos los servicios funcionan' : `Demostración: ${names}`,
  switchedOn: (fault, account) => `${fault}: activado para ${account}`,
  switchedOff: (fault, account) => `${fault}: desactivado para ${account}`,
  allReset: 'Todos los servicios vuelven a funcionar',
  faults: {
    'cut-downloads': {
      name: 'Cortar las descargas al 60 %',
      text: 'La conexión se interrumpe a mitad. Nada incompleto recibe el nombre del archivo, y se vuelve a intentar.',
    },
    'wrong-bytes': {
      name: 'Enviar un byte erróneo',
      text: 'Un byte de cada descarga no es correcto. El hash lo revela y el archivo se descarta.',
    },
    'wrong-size': {
      name: 'Enviar muy pocos bytes',
      text: 'Cada descarga tiene un byte menos de lo que anuncia la lista. No se conserva.',
    },
    'ignore-ranges': {
      name: 'Ignorar los rangos',
      text: 'Si se le pide el resto de un archivo, el servicio lo envía entero. La descarga empieza de nuevo, sin daño.',
    },
    'expire-links': {
      name: 'Caducar los enlaces de descarga',
      text: 'Los enlaces llegan ya caducados. Se piden otros nuevos, unas cuantas veces.',
    },
    slow: {
      name: 'Conexión lenta',
      text: 'Cada respuesta tarda un segundo y las descargas llegan a 40 KB por segundo. Puede pausar, reanudar y salir.',
    },
    'rate-limit': {
      name: 'Responder 429',
      text: 'El servicio pide ante todo una pausa de tres segundos. Longshore espera lo que se le dice.',
    },
    'expire-tokens': {
      name: 'Caducar los tokens',
      text: 'Los tokens ya no valen y, desde ahora, duran cinco segundos. Se renuevan una vez para todas las solicitudes.',
    },
    offline: {
      name: 'Inaccesible',
      text: 'No hay conexión. Las transferencias esperan y continúan cuando vuelve el servicio; las demás cuentas no se ven afectadas.',
    },
    unavailable: {
      name: 'Responder 503',
      text: 'El servicio tiene un problema propio. Las transferencias esperan y continúan cuando se resuelve.',
    },
    'refuse-deletes': {
      name: 'Rechazar las eliminaciones',
      text: 'Falta el permiso para eliminar. El resultado lo dice de cada archivo, y no desaparece nada.',
    },
    'ignore-deletes': {
      name: 'Ignorar las eliminaciones',
      text: 'El servicio dice «eliminado» y no hace nada.',
    },
    'lose-delete-answers': {
      name: 'Perder las respuestas de las eliminaciones',
      text: 'El archivo se elimina y la conexión se interrumpe. Longshore mira en lugar de eliminar otra vez.',
    },
  },
};
