import type { Texts } from '../../texts';

export const formsEs: Texts['forms'] = {
  show: (label) => `Mostrar: ${label}`,
  hide: (label) => `Ocultar: ${label}`,
  colour: 'Color',
  colours: {
    teal: 'Verde azulado',
    orange: 'Naranja',
    violet: 'Violeta',
    blue: 'Azul',
    rose: 'Rosa',
    olive: 'Oliva',
    slate: 'Pizarra',
    brown: 'Marrón',
  },
  notarized: 'Certificado',
  inProgress: 'En curso',
  asHighAsContents: 'tan alto como su contenido',
};
