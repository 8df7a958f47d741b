import type { Texts } from '../../texts';

export const buttonsEs: Texts['buttons'] = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  ok: 'Aceptar',
  dismiss: 'Descartar',
  details: 'Detalles',
  more: 'Más',
  signInAgain: 'Volver a iniciar sesión',
  stop: 'Detener',
  tryAgain: 'Reintentar',
  undo: 'Deshacer',
};
