import { useState, type KeyboardEvent } from 'react';
import { paletteKeyTarget } from './palette-key-target';

interface PaletteKeysOptions {
  /** How many options there are. */
  count: number;
  choose: (at: number) => void;
}

interface PaletteKeys {
  /** Index of the option that Enter means. */
  active: number;
  setActive: (at: number) => void;
  handleKeyDown: (event: KeyboardEvent) => void;
}

/** The keys that move through the options while the keyboard stays in the field. */
export function usePaletteKeys({ count, choose }: PaletteKeysOptions): PaletteKeys {
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(count - 1, 0));
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) choose(active);
      return;
    }
    const target = paletteKeyTarget(event, { active, count });
    if (target === null) return;
    event.preventDefault();
    setActive(target);
  };
  return { active, setActive, handleKeyDown };
}
