import { useEffect } from 'react';
import { isEscapeHeld } from '../../lib/drag/held-pointer';
import { regionOf } from '../../lib/focus/region-focus';
import { getSystemInfo } from '../../stores/system-store';
import type { Command, CommandContext } from '../command';
import { commandTable } from '../command-table';
import { isPressed, shortcutsOn, type Platform, type Shortcut } from './shortcut';
import { isWindowFree, tryCommand } from './try-command';

const editable = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

/* In the list itself, or nowhere in particular; the list's header keeps its keys. */
function isInList(target: Element): boolean {
  return target === document.body || isOnRows(target);
}

function isOnRows(target: Element): boolean {
  return target.closest('[role="grid"]') !== null && target.closest('button, [role="columnheader"]') === null;
}

function isInPane(target: Element): boolean {
  const region = regionOf(target);
  return region === 'accounts' || region === 'details' || region === 'transfers';
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
  if (shortcut.where === 'panes') return isInPane(event.target) && !event.target.matches(editable);
  if (shortcut.where === 'list') return isInList(event.target) && !event.target.matches(editable);
  return true;
}

function isBlocked(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.key === 'Escape' && isEscapeHeld()) return true;
  if (!isWindowFree()) return true;
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
    shortcutsOn(command.shortcuts, platform)
      .filter((shortcut) => applies(shortcut, event, platform))
      .map((shortcut) => ({ command, shortcut })),
  );
  return found.find(({ shortcut }) => shortcut.where !== undefined) ?? found[0];
}

function aboutOf({ shortcut }: Found, { target }: KeyboardEvent): Partial<CommandContext> {
  return shortcut.where === 'accounts' ? { accountId: accountIdAt(target) } : {};
}

function handleKeyDown(event: KeyboardEvent): void {
  if (isBlocked(event)) return;
  const found = findCommand(event, getSystemInfo()?.platform ?? 'linux');
  if (found === undefined) return;
  event.preventDefault();
  if (!event.repeat) tryCommand(found.command, aboutOf(found, event));
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
