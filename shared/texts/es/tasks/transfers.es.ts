import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';
import { countsEs } from '../words/counts.es';

const counting = countingIn('es');
const { files, ordinal } = countsEs;

export const transfersEs: Texts['transfers'] = {
  title: 'Transferencias',
  listLabel: 'Transferencias',
  menuLabel: 'Transferencia',
  height: 'Altura de las transferencias',
  collapse: 'Contraer las transferencias',
  expand: 'Expandir las transferencias',
  states: {
    queued: 'en espera',
    running: 'descargando',
    verifying: 'verificando',
    paused: 'en pausa',
    retrying: 'se reintentará',
    waiting: 'a la espera de inicio de sesión',
    done: 'terminado',
    skipped: 'omitido',
    failed: 'con error',
    cancelled: 'cancelado',
  },
  counted: {
    running: (count) => `${formatNumber(count)} en curso`,
    retrying: (count) => `${formatNumber(count)} por reintentar`,
    waiting: (count) => `${formatNumber(count)} a la espera de inicio de sesión`,
    failed: (count) => `${formatNumber(count)} con error`,
    queued: (count) => `${formatNumber(count)} en espera`,
    paused: (count) => `${formatNumber(count)} en pausa`,
    done: counting('# terminado', '# terminados'),
    skipped: counting('# omitido', '# omitidos'),
    cancelled: counting('# cancelado', '# cancelados'),
  },
  version: (version) => `versión ${version}`,
  versionFirst: (version) => `Versión ${version}`,
  amount: (received, size) => `${received} de ${size}`,
  waiting: 'En espera',
  verifying: 'Verificando…',
  paused: 'En pausa',
  stalled: 'parado, no llegan datos',
  retrying: (duration, attempt) =>
    duration === null ? `${ordinal(attempt)} intento` : `${ordinal(attempt)} intento en ${duration}`,
  waitingForSignIn: 'A la espera de inicio de sesión',
  skipped: 'Omitido; ya está ahí',
  cancelled: 'Cancelado; no se conservó nada',
  failed: 'Ha fallado. Inténtelo otra vez.',
  verifiedBy: (algorithm) => `Verificado con ${algorithm}`,
  sizeChecked: 'Tamaño comprobado; el servicio no da suma de comprobación',
  notVerifiable: 'No verificable',
  checkedAgain: (time) => `comprobado de nuevo: ${time}`,
  error: 'Error',
  milestones: {
    done: (name) => `${name} se ha descargado`,
    skipped: (name) => `${name} se ha omitido, ya está ahí`,
    failed: (name) => `La descarga de ${name} ha fallado`,
    cancelled: (name) => `La descarga de ${name} se ha cancelado`,
    batch: (done, all) =>
      done === all ? `Descarga completa: ${files(all)}` : `Descarga: ${formatNumber(done)} de ${files(all)}`,
  },
  subjects: {
    download: 'Descarga',
    pause: 'Pausar',
    resume: 'Reanudar',
    cancel: 'Cancelar',
    retry: 'Reintentar',
    move: 'Mover',
    verify: 'Verificar de nuevo',
    clear: 'Quitar los terminados',
    showInFolder: 'Mostrar en la carpeta',
    drag: 'Arrastrar',
    copy: 'Copiar',
  },
};
