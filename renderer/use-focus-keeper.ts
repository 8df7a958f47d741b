import { useEffect } from 'react';
import { keepFocus } from './lib/focus/focus-keeper';

/** Sees to it that the keyboard is never lost while the window lives. */
export function useFocusKeeper(): void {
  useEffect(keepFocus, []);
}
