/** The menus of the menu bar and their sections, in order. Every command is in one section. */
export const commandGroups = {
  file: ['file.open', 'file.save', 'file.delete', 'file.more', 'file.app'],
  edit: ['edit.undo', 'edit.copy', 'edit.select', 'edit.find'],
  view: ['view.panes', 'view.list', 'view.sort', 'view.theme', 'view.refresh'],
  go: ['go.trail', 'go.places', 'go.regions'],
  account: ['account.add', 'account.this', 'account.order', 'account.files'],
  transfers: ['transfers.one', 'transfers.all'],
  help: ['help.learn', 'help.about'],
} as const;

export type CommandMenu = keyof typeof commandGroups;
export type CommandGroup = (typeof commandGroups)[CommandMenu][number];

/** The menu that the section is in. */
export function parseMenuOf(group: CommandGroup): CommandMenu {
  return group.split('.', 1)[0] as CommandMenu;
}

const groupOrder: readonly CommandGroup[] = Object.values(commandGroups).flat();

/** As they stand in the menu bar, from the first menu to the last. */
export function inMenuOrder<T extends { readonly group: CommandGroup }>(
  commands: readonly T[],
): readonly T[] {
  return groupOrder.flatMap((wanted) => commands.filter(({ group }) => group === wanted));
}

/* A context menu is short: what stands apart in the menu bar stands together there. */
const contextSections: Readonly<Partial<Record<CommandGroup, string>>> = {
  'file.open': 'use',
  'file.save': 'use',
  'edit.copy': 'use',
  'view.panes': 'about',
  'file.more': 'about',
};

/** What a command stands together with in a context menu. */
export function contextSection(group: CommandGroup): string {
  return contextSections[group] ?? group;
}
