import type { Texts } from '../../texts';

export const keysEs: Texts['keys'] = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Mayús',
  Enter: 'Intro',
  Escape: 'Esc',
  Delete: 'Supr',
  Backspace: 'Retroceso',
  Space: 'Espacio',
  Tab: 'Tab',
  Home: 'Inicio',
  End: 'Fin',
  PageUp: 'Re Pág',
  PageDown: 'Av Pág',
  ContextMenu: 'Tecla de menú',
};

export const shortcutSheetEs: Texts['shortcutSheet'] = {
  title: 'Atajos de teclado',
  filter: 'Buscar un atajo',
  close: 'Cerrar',
  nothing: (words) => `Ningún atajo coincide con «${words}».`,
  or: 'o',
  listTitle: 'En la lista de archivos',
  list: {
    move: 'Ir a la fila anterior o siguiente',
    ends: 'Ir a la primera o a la última fila',
    page: 'Avanzar o retroceder una página',
    extend: 'Ampliar la selección',
    moveOnly: 'Moverse sin cambiar la selección',
    toggle: 'Seleccionar la fila o quitarla de la selección',
    typeAhead: 'Ir al siguiente nombre que empiece así',
    anyLetters: 'Letras',
    menu: 'Abrir el menú de la selección',
  },
};
