import { countingIn } from '../../numbers';
import type { Texts } from '../../texts';

export const paletteDe: Texts['palette'] = {
  title: 'Befehle',
  field: 'Befehl oder Ort suchen',
  list: 'Befehle',
  recent: 'Zuletzt verwendet',
  places: 'Orte',
  goTo: (name) => `Gehe zu ${name}`,
  notNow: 'Jetzt nicht möglich.',
  found: countingIn('de')('# Treffer', '# Treffer'),
  nothing: (words) => `Nichts heißt „${words}“. Versuchen Sie es mit weniger Buchstaben.`,
};
