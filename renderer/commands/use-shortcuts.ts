import { useEffect } from 'react';
import { useDialogs } from '../stores/dialogs-store';
import { getSystemInfo } from '../stores/system-store';
import { getCommandContext, type Command } from './command';
import { commandTable } from './command-table';
import { isPressed, type Platform, type Shortcut } from './shortcut';

const editable = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

/* In the list itself, or nowhere in particular; a button in the list's header keeps its keys. */
function isInList(target: Element): boolean {
  if (target === document.body) return true;
  return target.closest('[role="grid"]') !== null && target.closest('button') === null;
}

function applies(shortcut: Shortcut, event: KeyboardEvent, platform: Platform): boolean {
  if (!isPressed(shortcut, event, platform)) return false;
  if (!(event.target instanceof Element)) return shortcut.where !== 'list';
  if (shortcut.where === 'list') return isInList(event.target) && !event.target.matches(editable);
  return true;
}

function isBlocked(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (useDialogs.getState().dialog !== null) return true;
  return (
    event.target instanceof Element &&
    event.target.closest('[role="menu"], [role="listbox"][data-open]') !== null
  );
}

function findCommand(event: KeyboardEvent, platform: Platform): Command | undefined {
  return commandTable.find(({ shortcuts }) =>
    shortcuts.some((shortcut) => applies(shortcut, event, platform)),
  );
}

function handleKeyDown(event: KeyboardEvent): void {
  if (isBlocked(event)) return;
  const command = findCommand(event, getSystemInfo()?.platform ?? 'linux');
  if (command === undefined) return;
  event.preventDefault();
  const context = getCommandContext();
  if (!event.repeat && command.when(context)) void command.run(context);
}

/** Listens for the shortcuts of all commands while the window lives. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', handleKeyDown, true);
    return () => {
      window.removeEventListener('keydown', handleKeyDown, true);
    };
  }, []);
}
