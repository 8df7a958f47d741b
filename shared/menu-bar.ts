import { z } from 'zod';

/** Words without control characters: they are drawn by the system. */
const plainText = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*$/u);

const commandIdSchema = z
  .string()
  .max(64)
  .regex(/^[a-z]+(\.[a-zA-Z]+)+$/);

/** A command of the window, as the menu bar of the system shows it. */
const menuItemSchema = z.object({
  id: commandIdSchema,
  label: plainText,
  /** The keys that the window takes for it, in Electron's notation; null where there are none. Shown only: the window handles them itself. */
  accelerator: z
    .string()
    .max(40)
    .regex(/^[\x21-\x7e]+$/)
    .nullable(),
  enabled: z.boolean(),
  /** Null for what cannot be on and off. */
  checked: z.boolean().nullable(),
});
export type MenuItem = z.output<typeof menuItemSchema>;

/** Sections of items, parted by lines. */
const menuSchema = z.array(z.array(menuItemSchema).max(24)).max(10);

export const menuNames = ['file', 'edit', 'view', 'go', 'account', 'transfers', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

/** What the window puts into the menus of the menu bar, beside the items that the system itself gives them. */
export const menuBarSchema = z.object({
  file: menuSchema,
  edit: menuSchema,
  view: menuSchema,
  go: menuSchema,
  account: menuSchema,
  transfers: menuSchema,
  help: menuSchema,
});
export type MenuBar = z.output<typeof menuBarSchema>;

/** An item of the menu bar was chosen. */
export const chosenCommandSchema = z.object({ id: commandIdSchema });
