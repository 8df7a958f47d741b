import type { Texts } from '../../texts';

export const recoveryEs: Texts['recovery'] = {
  goneTitle: 'La ventana de Longshore ha dejado de funcionar',
  goneDetail:
    'Las descargas continúan en segundo plano y no se elimina nada por sí solo. Vuelva a cargar la ventana para seguir trabajando.',
  hungTitle: 'La ventana de Longshore no responde',
  hungDetail:
    'Puede esperar o volver a cargarla; en ese caso se pierde lo que haya escrito en ella. Las descargas continúan en segundo plano.',
  reload: 'Volver a cargar',
  wait: 'Esperar',
  quit: 'Salir',
  unstartedTitle: 'Longshore no puede iniciarse',
  unstartedDetail: (logFolder: string) =>
    `Ábralo otra vez. Si eso no ayuda, vuelva a instalarlo: las cuentas, los ajustes y las descargas quedan como están. Lo que falló está en el registro, en ${logFolder}.`,
};
