import { systemCodeOf } from '../../../storage/disk-errors';

interface OriginMarkDependencies {
  platform: NodeJS.Platform;
  /** Runs a program without a shell; rejects when it fails. */
  run: (program: string, programArguments: readonly string[]) => Promise<void>;
  writeFile: (path: string, text: string) => Promise<void>;
  /** Epoch milliseconds. */
  now: () => number;
  /** Told when a mark could not be set: some disks hold none. Gets no path. */
  log: (facts: { platform: NodeJS.Platform; code: string }) => void;
}

/** Marks the file at an absolute path as one that came from the network. Never rejects: the file is whole without it. */
export type MarkOrigin = (path: string) => Promise<void>;

/* The zone "Internet". No address: where a file came from is nobody's business but the user's. */
const zoneOfInternet = '[ZoneTransfer]\r\nZoneId=3\r\n';
/** Downloaded, not opened yet. */
const quarantineFlags = '0081';

/** The system's own mark: quarantine on macOS, the zone on Windows; elsewhere there is none. */
export function createOriginMark(dependencies: OriginMarkDependencies): MarkOrigin {
  const { platform, log } = dependencies;
  return async (path) => {
    try {
      await setMark(dependencies, path);
    } catch (error) {
      log({ platform, code: systemCodeOf(error) ?? 'unknown fault' });
    }
  };
}

async function setMark(
  { platform, run, writeFile, now }: OriginMarkDependencies,
  path: string,
): Promise<void> {
  if (platform === 'win32') await writeFile(`${path}:Zone.Identifier`, zoneOfInternet);
  if (platform !== 'darwin') return;
  const seconds = Math.floor(now() / 1000).toString(16);
  const mark = `${quarantineFlags};${seconds};Longshore;`;
  await run('/usr/bin/xattr', ['-w', 'com.apple.quarantine', mark, path]);
}
