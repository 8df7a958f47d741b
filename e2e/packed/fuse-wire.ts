import { readFile } from 'node:fs/promises';

/** Electron's fuses in the order of its wire (version 1). */
const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptionsEnvironmentVariable',
  'nodeCliInspectArguments',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

export type FuseName = (typeof fuseNames)[number];

/** Stands before the wire in every Electron binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Which fuses a binary has, and whether they are on. Read from its bytes, without the tool that flips them. */
export async function readFuses(executable: string): Promise<Map<FuseName, boolean>> {
  const binary = await readFile(executable);
  const wire = binary.indexOf(sentinel) + sentinel.length;
  if (wire < sentinel.length || binary[wire] !== 1) throw new Error('There is no fuse wire of version 1.');
  const length = Math.min(binary[wire + 1] ?? 0, fuseNames.length);
  return new Map(
    fuseNames.slice(0, length).map((name, index) => [name, binary[wire + 2 + index] === '1'.charCodeAt(0)]),
  );
}
