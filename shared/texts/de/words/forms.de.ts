import type { Texts } from '../../texts';

export const formsDe: Texts['forms'] = {
  show: (label) => `${label} anzeigen`,
  hide: (label) => `${label} verbergen`,
  colour: 'Farbe',
  colours: {
    teal: 'Petrol',
    orange: 'Orange',
    violet: 'Violett',
    blue: 'Blau',
    rose: 'Rosa',
    olive: 'Oliv',
    slate: 'Schiefer',
    brown: 'Braun',
  },
  notarized: 'Beglaubigt',
  inProgress: 'In Arbeit',
  asHighAsContents: 'so hoch wie der Inhalt',
};
