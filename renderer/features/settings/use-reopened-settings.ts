import { useEffect } from 'react';
import { openDialog } from '../../stores/window/dialogs-store';
import { keptSection } from './kept-section';

/** Opens the settings again when they were open while the page was loaded anew. */
export function useReopenedSettings(): void {
  useEffect(() => {
    if (keptSection() !== null) void openDialog({ kind: 'settings' });
  }, []);
}
