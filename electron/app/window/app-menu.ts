import type { MenuItemConstructorOptions } from 'electron';

interface AppMenuOptions {
  platform: NodeJS.Platform;
  /** Adds the developer tools. Never in a package. */
  development: boolean;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu: the system's own roles. No item takes Ctrl/Cmd+R, F5, Ctrl/Cmd+F or Ctrl/Cmd+S; those are the window's.
 */
export function appMenuTemplate({ platform, development }: AppMenuOptions): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { label: '&Edit', submenu: editItems() },
    { label: '&View', submenu: viewItems(development) },
    { role: 'windowMenu' },
    { role: 'help', submenu: isMac ? [] : [{ role: 'about' }] },
  ];
}

function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo' },
    { role: 'redo' },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}

function viewItems(development: boolean): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(development ? [separator, { role: 'toggleDevTools' } as const] : []),
  ];
}
