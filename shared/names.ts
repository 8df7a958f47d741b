/*
 * Rules on file names, safe under Windows, macOS and Linux at once: what is allowed on one of them only is replaced
 * everywhere, so that a saved file can be copied to any disk. Pure; knows no path and no file system.
 */

/** Longest file name that `safeFileName` and `nthName` give, in UTF-8 bytes. */
export const maxNameBytes = 200;

const forbiddenOnDisk = /[/\\:*?"<>|]/gu;
/**
 * Control characters, line separators, characters that change the writing direction, that show nothing where something is, that are no
 * characters (some disks refuse them), and halves of surrogate pairs. The invisible ones that scripts and emoji are made with stay: joiners,
 * variation selectors, tags.
 */
const deceptive =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{NChar}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]/gu;
const invisible = /\p{DI}/gu;
const plain = /^[\x20-\x7e]*$/u;
const head = /^[\s\u200C\u200D]+/u;
const tail = /^[.\s\u200C\u200D]$/u;
const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu;
const shortExtension = /^\.[^.\s]{1,16}$/u;

/**
 * A name under which a file may be saved, as close to `name` as the rules allow; made from `fallback` (an id, say) when
 * nothing usable is left of it. The result holds no separator, is no device name and is at most `maxNameBytes` long.
 */
export function safeFileName(name: string, fallback: string): string {
  for (const candidate of [name, fallback]) {
    const safe = awayFromDevices(capped(cleaned(candidate)));
    if (withoutTail(safe.replace(invisible, '')) !== '') return safe;
  }
  return 'file';
}

/** The nth choice for a taken name: `report.pdf`, `report (2).pdf`, … Never longer than `maxNameBytes`. */
export function nthName(name: string, n: number): string {
  if (n <= 1) return name;
  const { stem, extension } = splitName(name);
  return withTail(stem, ` (${n})${extension}`);
}

/** Equal for two names that some disk takes for the same: it ignores case, the way accents are composed, and what cannot be seen. */
export function collisionKey(name: string): string {
  if (plain.test(name)) return name.toLowerCase();
  return name.replace(invisible, '').normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** The name for people: as it is, but characters that would hide or turn parts of it become symbols. */
export function visibleName(name: string): string {
  return name.replace(deceptive, symbolOf);
}

/** The longest beginning of `text` that fits into `maxBytes` UTF-8 bytes; never ends inside a character. */
export function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > maxBytes) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

function cleaned(name: string): string {
  const shown = withoutTail(name.replace(head, ''));
  return shown.replace(deceptive, '_').replace(forbiddenOnDisk, '_');
}

function awayFromDevices(name: string): string {
  return windowsDevice.test(name) ? capped(`_${name}`) : name;
}

function capped(name: string): string {
  if (cutToBytes(name, maxNameBytes) === name) return name;
  const { stem, extension } = splitName(name);
  return extension === '' ? withoutTail(cutToBytes(name, maxNameBytes)) : withTail(stem, extension);
}

/** Shortens the stem, never the tail. */
function withTail(stem: string, tail: string): string {
  return cutToBytes(stem, maxNameBytes - byteLength(tail)) + tail;
}

/**
 * Windows drops dots and spaces at the end of a name by itself, and a joiner that joins nothing would hide them. A loop, because a pattern takes
 * quadratic time here.
 */
function withoutTail(name: string): string {
  let end = name.length;
  while (end > 0 && tail.test(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
}

/** `archive.tar.gz` has the extension `.tar.gz`; `.profile` and `1. draft` have none. */
function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || !shortExtension.test(name.slice(dot))) return { stem: name, extension: '' };
  const isTar = name.slice(0, dot).toLowerCase().endsWith('.tar') && dot > '.tar'.length;
  const start = isTar ? dot - '.tar'.length : dot;
  return { stem: name.slice(0, start), extension: name.slice(start) };
}

function symbolOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += utf8Length(character);
  return bytes;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
