type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Options that PageUp and PageDown pass over. */
const page = 8;

/** The option that a key leads to; null for a key of the field itself. Home and End are the field's, with Ctrl or Cmd the list's. */
export function paletteKeyTarget(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  { active, count }: { readonly active: number; readonly count: number },
): number | null {
  if (count === 0 || altKey) return null;
  const last = count - 1;
  const mod = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return active === last ? 0 : active + 1;
    case 'ArrowUp':
      return active === 0 ? last : active - 1;
    case 'PageDown':
      return Math.min(active + page, last);
    case 'PageUp':
      return Math.max(active - page, 0);
    case 'Home':
      return mod ? 0 : null;
    case 'End':
      return mod ? last : null;
    default:
      return null;
  }
}
