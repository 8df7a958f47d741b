import { texts } from '../../../shared/texts/texts';

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
   * `list`: only while the keyboard is in the file list, or nowhere in particular. `rows`: only while it is in the list itself. `accounts`: only on an account in the side bar, which is then the one meant. `panes`: only beside the list, in the side bar, the details or the transfers.
   * Otherwise everywhere but in a dialog or menu.
   */
  readonly where?: 'list' | 'rows' | 'accounts' | 'panes';
  /** The platforms that have it: `mac`, or `pc` for all others; both when absent. */
  readonly on?: 'mac' | 'pc';
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcuts that a platform has, in their order. */
export function shortcutsOn(shortcuts: readonly Shortcut[], platform: Platform): readonly Shortcut[] {
  const other = platform === 'mac' ? 'pc' : 'mac';
  return shortcuts.filter(({ on }) => on !== other);
}

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

const macKeys: Readonly<Record<string, string>> = {
  Enter: '↩',
  Escape: '⎋',
  Delete: '⌦',
  Backspace: '⌫',
  Tab: '⇥',
  Home: '↖',
  End: '↘',
  PageUp: '⇞',
  PageDown: '⇟',
};

const space = ' ';

function keyText(key: string, platform: Platform): string {
  const symbol = arrows[key] ?? (platform === 'mac' ? macKeys[key] : undefined);
  if (symbol !== undefined) return symbol;
  const named = new Map(Object.entries(texts().keys)).get(key === space ? 'Space' : key);
  return named ?? (key.length === 1 ? key.toUpperCase() : key);
}

const modifierOrder = { mac: ['alt', 'shift', 'mod'], pc: ['mod', 'alt', 'shift'] } as const;
const macModifiers = { alt: '⌥', shift: '⇧', mod: '⌘' } as const;

function modifiers(shortcut: Shortcut, platform: Platform): readonly string[] {
  const mac = platform === 'mac';
  return modifierOrder[mac ? 'mac' : 'pc']
    .filter((modifier) => shortcut[modifier] === true)
    .map((modifier) => (mac ? macModifiers : texts().keys)[modifier]);
}

/** The keys of the combination, one after the other, as the platform's keyboards call them: "Ctrl", "S". */
export function shortcutKeys(shortcut: Shortcut, platform: Platform): readonly string[] {
  return [...modifiers(shortcut, platform), keyText(shortcut.key, platform)];
}

/** As menus show it: "Ctrl+S", on a Mac "⌘S". */
export function shortcutText(shortcut: Shortcut, platform: Platform): string {
  return shortcutKeys(shortcut, platform).join(platform === 'mac' ? '' : '+');
}
