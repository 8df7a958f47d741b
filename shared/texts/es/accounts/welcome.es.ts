import type { Texts } from '../../texts';

export const welcomeEs: Texts['welcome'] = {
  title: 'Le damos la bienvenida a Longshore',
  lead: 'Una ventana tranquila para los archivos de todas sus cuentas en la nube.',
  promises: {
    whole: {
      title: 'Terminado significa completo',
      text: 'Cada descarga se comprueba con el hash o el tamaño que indica el servicio, y su fila dice con cuál.',
    },
    seen: {
      title: 'Elimina exactamente lo que usted vio',
      text: 'Nada desaparece sin su confirmación, y de cada archivo queda un recibo con el resultado.',
    },
    yours: {
      title: 'Sus contraseñas y claves siguen siendo suyas',
      text: 'Se guardan en el almacén de secretos del sistema y solo se envían al servidor que usted aprueba.',
    },
  },
  addAccount: 'Añadir cuenta',
  tryDemo: 'Probar la demostración',
  demoNote: 'La demostración funciona dentro de la aplicación, con archivos de ejemplo y sin red.',
  importAccounts: 'Importar cuentas de otro equipo…',
  language: 'Idioma',
};
