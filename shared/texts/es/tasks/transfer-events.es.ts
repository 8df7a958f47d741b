import type { Texts } from '../../texts';

const after = (bytes: string | null) => (bytes === null ? '' : ` tras ${bytes}`);
const because = (why: string | null) => (why === null ? '' : ` ${why}`);

export const transferEventsEs: Texts['transferEvents'] = {
  title: (name) => `Historial de ${name}`,
  titleOfGone: 'Historial de una transferencia que ya no está',
  listLabel: 'Sucesos',
  place: (account, folder) => `De ${account} a ${folder}`,
  queued: 'Puesto en la cola.',
  started: 'Iniciado.',
  resumed: (bytes) => (bytes === null ? 'Reanudado.' : `Reanudado desde ${bytes}.`),
  restarted:
    'Empezado de nuevo desde el principio, porque nada probaba que el archivo siguiera siendo el mismo.',
  paused: (bytes) => `Puesto en pausa${after(bytes)}.`,
  stalled: (bytes) => `Durante un rato no llegaron datos${after(bytes)}. Se abandonó la conexión.`,
  failedPassing: (title, bytes) => `${title ?? 'Ha fallado'}${after(bytes)}. Se reintenta automáticamente.`,
  waiting: (bytes, why) => `A la espera de la cuenta${after(bytes)}.${because(why)}`,
  recovered: (bytes) =>
    bytes === null
      ? 'Retomado después de iniciar Longshore.'
      : `Retomado después de iniciar Longshore; ${bytes} estaban a salvo en el disco.`,
  verifying: 'Todos los datos están; se comprueban antes de que el archivo reciba su nombre.',
  done: (bytes) => `Guardado: ${bytes}.`,
  skipped: 'No guardado: ya había un archivo con este nombre, y se queda.',
  failed: (bytes, why) => `Ha fallado${after(bytes)}.${because(why)}`,
  cancelled: (bytes) => `Cancelado${after(bytes)}; no se conservó nada.`,
  checkedWell: 'Comprobado de nuevo: el archivo del disco está como se guardó.',
  checked: (title, text) => `Comprobado de nuevo. ${title}: ${text}`,
  notThere: {
    title: 'Ya no está',
    text: 'El archivo no está donde se guardó: desde entonces se movió, se renombró o se eliminó. Descárguelo otra vez si lo necesita.',
  },
  changed: {
    title: 'Ha cambiado desde que se guardó',
    text: 'El archivo del disco no es lo que se descargó: algo lo ha cambiado desde entonces. Si no fue usted, descárguelo otra vez.',
  },
};
