export type Platform = 'linux' | 'mac' | 'windows';

/** A combination of keys. */
export interface Shortcut {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly key: string;
  /** Ctrl, on a Mac Cmd. */
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
  /**
   * `list`: only while the keyboard is in the file list, or nowhere in particular. `rows`: only while it is in the list itself. `accounts`: only on an account in the side bar, which is then the one meant.
   * Otherwise everywhere but in a dialog or menu.
   */
  readonly where?: 'list' | 'rows' | 'accounts';
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Is this the combination that was pressed? */
export function isPressed(shortcut: Shortcut, press: KeyPress, platform: Platform): boolean {
  const [mod, other] = platform === 'mac' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    press.key.toLowerCase() === shortcut.key.toLowerCase() &&
    mod === (shortcut.mod ?? false) &&
    !other &&
    press.altKey === (shortcut.alt ?? false) &&
    press.shiftKey === (shortcut.shift ?? false)
  );
}

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function keyText(key: string): string {
  const arrow = arrows[key];
  if (arrow !== undefined) return arrow;
  return key.length === 1 ? key.toUpperCase() : key;
}

/** As menus show it: "Ctrl+S", on a Mac "⌘S". */
export function shortcutText(shortcut: Shortcut, platform: Platform): string {
  const mac = platform === 'mac';
  const parts = [
    shortcut.mod === true ? (mac ? '⌘' : 'Ctrl') : '',
    shortcut.alt === true ? (mac ? '⌥' : 'Alt') : '',
    shortcut.shift === true ? (mac ? '⇧' : 'Shift') : '',
    keyText(shortcut.key),
  ];
  return parts.filter((part) => part !== '').join(mac ? '' : '+');
}
