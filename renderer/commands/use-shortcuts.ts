import { useEffect } from 'react';
import { useDialogs } from '../stores/dialogs-store';
import { raiseInfo } from '../stores/notices-store';
import { getSystemInfo } from '../stores/system-store';
import { getCommandContext, type Command, type CommandContext } from './command';
import { commandTable } from './command-table';
import { isPressed, type Platform, type Shortcut } from './shortcut';

const editable = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

/* In the list itself, or nowhere in particular; a button in the list's header keeps its keys. */
function isInList(target: Element): boolean {
  return target === document.body || isOnRows(target);
}

function isOnRows(target: Element): boolean {
  return target.closest('[role="grid"]') !== null && target.closest('button') === null;
}

function accountIdAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-account-id]')?.getAttribute('data-account-id') ?? null;
}

function applies(shortcut: Shortcut, event: KeyboardEvent, platform: Platform): boolean {
  if (!isPressed(shortcut, event, platform)) return false;
  if (shortcut.where === 'accounts') return accountIdAt(event.target) !== null;
  if (!(event.target instanceof Element)) return shortcut.where === undefined;
  if (shortcut.where === 'rows') return isOnRows(event.target);
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

interface Found {
  readonly command: Command;
  readonly shortcut: Shortcut;
}

/* What is meant for the very place of the keyboard goes before what is meant everywhere. */
function findCommand(event: KeyboardEvent, platform: Platform): Found | undefined {
  const found = commandTable.flatMap((command) =>
    command.shortcuts
      .filter((shortcut) => applies(shortcut, event, platform))
      .map((shortcut) => ({ command, shortcut })),
  );
  return found.find(({ shortcut }) => shortcut.where !== undefined) ?? found[0];
}

function contextOf({ shortcut }: Found, { target }: KeyboardEvent): CommandContext {
  const context = getCommandContext();
  return shortcut.where === 'accounts' ? { ...context, accountId: accountIdAt(target) } : context;
}

function tellWhyNot(command: Command, context: CommandContext): void {
  const reason = command.whyNot?.(context) ?? null;
  if (reason !== null) raiseInfo(reason);
}

function handleKeyDown(event: KeyboardEvent): void {
  if (isBlocked(event)) return;
  const found = findCommand(event, getSystemInfo()?.platform ?? 'linux');
  if (found === undefined) return;
  event.preventDefault();
  const context = contextOf(found, event);
  if (event.repeat) return;
  if (found.command.when(context)) void found.command.run(context);
  else tellWhyNot(found.command, context);
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
