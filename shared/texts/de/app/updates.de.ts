import type { Texts } from '../../texts';

export const updatesDe: Texts['updates'] = {
  label: 'Aktualisierung',
  ready: (version) => `Version ${version} steht bereit.`,
  restart: 'Zum Aktualisieren neu starten',
  later: 'Später',
  busy: 'Es wird noch heruntergeladen oder gelöscht. Starten Sie neu, wenn das fertig ist.',
  subject: 'Aktualisierung',
};
