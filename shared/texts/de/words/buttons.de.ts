import type { Texts } from '../../texts';

export const buttonsDe: Texts['buttons'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  ok: 'OK',
  dismiss: 'Ausblenden',
  details: 'Details',
  more: 'Mehr',
  signInAgain: 'Erneut anmelden',
  stop: 'Stoppen',
  tryAgain: 'Erneut versuchen',
  undo: 'Rückgängig',
};
