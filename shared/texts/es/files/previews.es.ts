import type { Texts } from '../../texts';

export const previewsEs: Texts['previews'] = {
  of: (name) => `Vista previa de ${name}`,
  show: 'Mostrar la vista previa',
  loading: 'Cargando la vista previa…',
  onDemand: {
    large: 'El archivo es grande: solo se descarga si usted lo quiere.',
    metered: 'El servicio cuenta cada archivo que se descarga.',
    locked: 'De una cuenta bloqueada no se descarga nada por sí solo.',
    unclear: 'El nombre no indica qué tipo de archivo es.',
  },
  none: {
    kind: 'No hay vista previa para este tipo de archivo.',
    size: 'El archivo es demasiado grande para una vista previa.',
    pixels: 'La imagen tiene demasiados píxeles para una vista previa.',
    empty: 'El archivo está vacío.',
    damaged: 'El archivo está dañado y no se puede mostrar. Descárguelo para abrirlo con otro programa.',
    password: 'El archivo está protegido con una contraseña. Descárguelo para abrirlo con otro programa.',
    slow: 'La vista previa tarda demasiado. Descargue el archivo para abrirlo con otro programa.',
  },
  cut: (size) => `Solo se muestra el principio (${size}).`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
  previousFile: 'Archivo anterior',
  nextFile: 'Archivo siguiente',
  position: (position, count) => `${position} de ${count}`,
};
