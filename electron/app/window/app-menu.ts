import type { MenuItemConstructorOptions } from 'electron';
import { menuNames, type MenuBar, type MenuItem, type MenuName } from '../../../shared/menu-bar';
import { texts } from '../../../shared/texts/texts';

type Template = MenuItemConstructorOptions[];
type Role = NonNullable<MenuItemConstructorOptions['role']> &
  keyof ReturnType<typeof texts>['menus']['roles'];

interface AppMenuOptions {
  platform: NodeJS.Platform;
  /** Adds the developer tools. Never in a package. */
  development: boolean;
  /** What the window puts into the menus. */
  bar: MenuBar;
  /** An item of the window was chosen, by mouse or by keyboard. */
  choose: (id: string) => void;
}

/** A menu bar before the window has said what is in it. */
export function emptyMenuBar(): MenuBar {
  return { file: [], edit: [], view: [], go: [], account: [], transfers: [], help: [] };
}

/** On a Mac these stand in the menu of the app itself. */
const inMacAppMenu: readonly string[] = ['help.about', 'settings.open'];

/**
 * The native menu: the window's commands, and the system's own roles in the user's language. No item takes a key of the window's: its
 * accelerators are shown only.
 */
export function appMenuTemplate(options: AppMenuOptions): Template {
  const isMac = options.platform === 'darwin';
  const own: Record<MenuName, Template> = {
    file: [role(isMac ? 'close' : 'quit')],
    edit: editItems(),
    view: viewItems(options),
    go: [],
    account: [],
    transfers: [],
    help: [],
  };
  const menus = menuNames.map((name) => ({ name, submenu: parted(sectionsOf(name, options), own[name]) }));
  const shown = menus.filter(({ submenu }) => submenu.length > 0);
  return [
    ...(isMac ? [macAppMenu(options)] : []),
    ...shown.flatMap(({ name, submenu }) => [
      ...(isMac && name === 'help' ? [macWindowMenu()] : []),
      menuOf(name, submenu),
    ]),
  ];
}

function menuOf(name: MenuName, submenu: Template): MenuItemConstructorOptions {
  const help = name === 'help' ? ({ role: 'help' } as const) : {};
  return { ...help, id: `menu.${name}`, label: texts().menus.titles[name], submenu };
}

function role(name: Role): MenuItemConstructorOptions {
  return { role: name, label: texts().menus.roles[name] };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/* Sections parted by lines; none at either end. */
function parted(sections: readonly Template[], last: Template): Template {
  const filled = [...sections, last].filter((section) => section.length > 0);
  return filled.flatMap((section, at) => (at === 0 ? section : [separator, ...section]));
}

function sectionsOf(name: MenuName, { bar, platform, choose }: AppMenuOptions): readonly Template[] {
  const isHere = ({ id }: MenuItem): boolean => platform !== 'darwin' || !inMacAppMenu.includes(id);
  return bar[name].map((section) => section.filter(isHere).map((item) => itemOf(item, choose)));
}

/*
 * The window takes its keys itself. Linux and Windows are told not to; a Mac hands a key to its menu only when the page has not taken it, and so
 * is given none that the page leaves alone somewhere (`renderer/commands/menu-bar.ts`).
 */
function itemOf(item: MenuItem, choose: (id: string) => void): MenuItemConstructorOptions {
  const { id, label, accelerator, enabled, checked } = item;
  return {
    id,
    label: label.replaceAll('&', '&&'),
    enabled,
    ...(checked === null ? {} : { type: 'checkbox', checked }),
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: (clicked) => {
      /* Whether it is on now, the window says. */
      if (checked !== null) clicked.checked = checked;
      choose(id);
    },
  };
}

function editItems(): Template {
  return [role('undo'), role('redo'), separator, role('cut'), role('copy'), role('paste'), role('selectAll')];
}

function viewItems({ platform, development }: AppMenuOptions): Template {
  return [
    role('resetZoom'),
    role('zoomIn'),
    role('zoomOut'),
    separator,
    role('togglefullscreen'),
    ...(platform === 'darwin' ? [] : [role('minimize')]),
    ...(development ? [separator, role('toggleDevTools')] : []),
  ];
}

function macAppMenu(options: AppMenuOptions): MenuItemConstructorOptions {
  const items = menuNames.flatMap((name) => options.bar[name].flat());
  const sections = inMacAppMenu.map((wanted) =>
    items.filter(({ id }) => id === wanted).map((item) => itemOf(item, options.choose)),
  );
  const services: Template = [role('services')];
  const hiding: Template = [role('hide'), role('hideOthers'), role('unhide')];
  return {
    label: 'Longshore',
    submenu: parted([...sections, services, hiding], [role('quit')]),
  };
}

function macWindowMenu(): MenuItemConstructorOptions {
  return {
    role: 'windowMenu',
    label: texts().menus.roles.windowMenu,
    submenu: [role('minimize'), role('zoom'), separator, role('front')],
  };
}
