/** Keys as they are written on keyboards; what is missing is written as `KeyboardEvent.key` has it. */
export const keysEn = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  Enter: 'Enter',
  Escape: 'Esc',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Space: 'Space',
  Tab: 'Tab',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ContextMenu: 'Menu key',
};

/** The sheet of all shortcuts. */
export const shortcutSheetEn = {
  title: 'Keyboard shortcuts',
  filter: 'Find a shortcut',
  close: 'Close',
  nothing: (words: string) => `No shortcut fits “${words}”.`,
  /** Between two ways to press the same. */
  or: 'or',
  listTitle: 'In the list of files',
  list: {
    move: 'Go to the row above or below',
    ends: 'Go to the first or the last row',
    page: 'Go one page up or down',
    extend: 'Extend the selection',
    moveOnly: 'Move without changing the selection',
    toggle: 'Select or deselect the row',
    typeAhead: 'Go to the next name that begins so',
    anyLetters: 'Letters',
    menu: 'Open the menu of the selection',
  },
};
