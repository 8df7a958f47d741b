import { useEffect } from 'react';
import { useDialogs } from '../../stores/window/dialogs-store';
import { goToNext, goToPrevious } from '../actions/browse-commands';
import { runCommand, type Command } from '../command';

/** As in `MouseEvent.button`. */
const commandByButton: ReadonlyMap<number, Command> = new Map([
  [3, goToPrevious],
  [4, goToNext],
]);

function handleMouseUp(event: MouseEvent): void {
  const command = commandByButton.get(event.button);
  if (command === undefined) return;
  /* The browser would go through its own history. */
  event.preventDefault();
  if (useDialogs.getState().dialog === null) runCommand(command);
}

/** The two buttons at the side of a mouse go back and forward. */
export function useMouseButtons(): void {
  useEffect(() => {
    window.addEventListener('mouseup', handleMouseUp);
    return () => {
      window.removeEventListener('mouseup', handleMouseUp);
    };
  }, []);
}
