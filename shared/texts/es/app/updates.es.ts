import type { Texts } from '../../texts';

export const updatesEs: Texts['updates'] = {
  label: 'Actualización',
  ready: (version) => `La versión ${version} está lista.`,
  restart: 'Reiniciar para actualizar',
  later: 'Más tarde',
  busy: 'Todavía hay descargas o eliminaciones en curso. Reinicie cuando terminen.',
  subject: 'Actualización',
};
