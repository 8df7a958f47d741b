import { untilFocusSettled } from '../../../lib/focus/focus-settled';

/** Goes somewhere once the menu that was chosen from has given the keyboard back; it would take it from where one has gone to otherwise. */
export function afterMenu(go: () => void): () => void {
  return () => {
    void untilFocusSettled().then(go);
  };
}
