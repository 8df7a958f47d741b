import type { Texts } from '../../texts';

export const keysDe: Texts['keys'] = {
  mod: 'Strg',
  alt: 'Alt',
  shift: 'Umschalt',
  Enter: 'Eingabe',
  Escape: 'Esc',
  Delete: 'Entf',
  Backspace: 'Rücktaste',
  Space: 'Leertaste',
  Tab: 'Tab',
  Home: 'Pos 1',
  End: 'Ende',
  PageUp: 'Bild auf',
  PageDown: 'Bild ab',
  ContextMenu: 'Menütaste',
};

export const shortcutSheetDe: Texts['shortcutSheet'] = {
  title: 'Tastenkürzel',
  filter: 'Tastenkürzel suchen',
  close: 'Schließen',
  nothing: (words) => `Kein Tastenkürzel passt zu „${words}“.`,
  or: 'oder',
  listTitle: 'In der Dateiliste',
  list: {
    move: 'Zur Zeile darüber oder darunter gehen',
    ends: 'Zur ersten oder letzten Zeile gehen',
    page: 'Eine Seite nach oben oder unten gehen',
    extend: 'Auswahl erweitern',
    moveOnly: 'Bewegen, ohne die Auswahl zu ändern',
    toggle: 'Zeile auswählen oder abwählen',
    typeAhead: 'Zum nächsten Namen gehen, der so beginnt',
    anyLetters: 'Buchstaben',
    menu: 'Menü der Auswahl öffnen',
  },
};
