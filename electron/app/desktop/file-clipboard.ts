import { pathToFileURL } from 'node:url';
import type { Clipboard, ClipboardItem } from 'electron';
import { AppError } from '../../../shared/errors';

interface FileClipboardPorts {
  clipboard: Pick<Clipboard, 'write'>;
  /** Undefined on Electrons that write one format at a time. */
  ClipboardItem: (new (items: Record<string, Blob>) => ClipboardItem) | undefined;
  platform: NodeJS.Platform;
  /** `XDG_CURRENT_DESKTOP` of the environment. */
  desktop: string | undefined;
}

interface FileFormat {
  name: string;
  text: string;
}

/**
 * Puts files on the clipboard, as a file manager's "Copy" does. `unsupported` on Windows: its format for files has a number and no name, and
 * Electron writes named formats only.
 */
export async function copyFilesTo(ports: FileClipboardPorts, paths: readonly string[]): Promise<void> {
  const { clipboard, ClipboardItem: Item, platform, desktop } = ports;
  const formats = fileFormats(platform, desktop, paths);
  if (Item === undefined) {
    writeFirst(clipboard, formats);
    return;
  }
  const parts = formats.map(({ name, text }) => [rawFormat(name), new Blob([text])] as const);
  await clipboard.write([new Item(Object.fromEntries(parts))]);
}

/** How the system's file managers want it, the most likely one first. */
function fileFormats(
  platform: NodeJS.Platform,
  desktop: string | undefined,
  paths: readonly string[],
): readonly FileFormat[] {
  if (platform === 'win32') {
    throw new AppError('unsupported', 'no files on this clipboard', { details: { operation: 'copy-files' } });
  }
  if (platform === 'darwin') return [{ name: 'NSFilenamesPboardType', text: propertyList(paths) }];
  const addresses = paths.map((path) => pathToFileURL(path).href);
  const standard = { name: 'text/uri-list', text: addresses.map((address) => `${address}\r\n`).join('') };
  const gnome = { name: 'x-special/gnome-copied-files', text: ['copy', ...addresses].join('\n') };
  return readsStandard(desktop) ? [standard, gnome] : [gnome, standard];
}

/** Dolphin and its kin read the standard format; Nautilus and those made from it read their own alone. */
function readsStandard(desktop = ''): boolean {
  return /\b(?:kde|lxqt)\b/i.test(desktop);
}

/** Electron's name for a format of the system's own. */
function rawFormat(name: string): string {
  return `electron application/osclipboard;format="${name}"`;
}

/** The older interface: each format replaces the one before. */
function writeFirst(clipboard: object, [format]: readonly FileFormat[]): void {
  const write: unknown = Reflect.get(clipboard, 'writeBuffer');
  if (typeof write !== 'function' || format === undefined) {
    throw new AppError('unsupported', 'nothing writes to this clipboard');
  }
  Reflect.apply(write, clipboard, [format.name, Buffer.from(format.text, 'utf8')]);
}

function propertyList(paths: readonly string[]): string {
  const items = paths.map((path) => `<string>${escapeXml(path)}</string>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><array>${items}</array></plist>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
