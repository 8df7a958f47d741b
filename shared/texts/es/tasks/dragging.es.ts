import type { Texts } from '../../texts';
import { countsEs } from '../words/counts.es';

const { files } = countsEs;

export const draggingEs: Texts['dragging'] = {
  amount: (count, size) => `${files(count)} (${size})`,
  preparing: (amount) => `Preparando ${amount}… Arrastre de nuevo cuando esté listo.`,
  ready: (count) => `Listo para arrastrar: ${files(count)}.`,
  foldersStay:
    'Las carpetas no se pueden arrastrar fuera de la ventana. Suéltelas en una carpeta de «Guardar en».',
  tooMany: (most) =>
    `Como máximo se pueden arrastrar ${files(most)} a la vez fuera de la ventana. Suéltelos en una carpeta de «Guardar en».`,
  copying: (amount) => `Copiando ${amount} al portapapeles…`,
  copied: (count) => (count === 1 ? `${files(count)} copiado` : `${files(count)} copiados`),
  copyNotOnWindows:
    'Longshore no puede poner archivos en el portapapeles de Windows. Arrástrelos fuera de la ventana o descárguelos.',
  copyTooMany: (most) => `Como máximo se pueden copiar ${files(most)} a la vez. Descárguelos en su lugar.`,
  copyNoFolders: 'Las carpetas no se pueden copiar. Descárguelas en su lugar.',
};
