import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does the system keep secrets for its programs? */
export type SecretStore = 'none' | 'real';

/** A home folder of its own for one test, so that nothing of the person's is read or written. */
export interface ScratchMachine {
  readonly home: string;
  /** The app's profile (`--user-data-dir`). */
  readonly profile: string;
  readonly downloads: string;
  readonly secretStore: SecretStore;
  /** Of the system, as it writes it: `en_GB`. */
  readonly language: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Lets the system name another folder as "Downloads"; for the next start of the app. */
  setDownloads(folder: string): Promise<void>;
  /** Names of everything in Downloads, hidden and temporary files too. */
  listDownloads(): Promise<string[]>;
  remove(): Promise<void>;
}

export async function makeScratchMachine(
  secretStore: SecretStore,
  language = 'en_GB',
): Promise<ScratchMachine> {
  const home = await mkdtemp(join(tmpdir(), 'longshore-e2e-'));
  const downloads = join(home, 'Downloads');
  await mkdir(downloads);
  await mkdir(join(home, 'Desktop'));
  await mkdir(join(home, 'tmp'));
  await nameDownloads(home, downloads);
  return {
    home,
    profile: join(home, 'profile'),
    downloads,
    secretStore,
    language,
    environment: environmentFor(home, language),
    setDownloads: (folder) => nameDownloads(home, folder),
    listDownloads: async () => (await readdir(downloads)).sort(),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** Only what a program needs; the caller's own settings and credentials stay out. */
function environmentFor(home: string, language: string): Record<string, string> {
  const passedOn = ['PATH', 'DISPLAY', 'XAUTHORITY', 'DBUS_SESSION_BUS_ADDRESS', 'LONGSHORE_AS_SHIPPED'];
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    LANG: `${language}.UTF-8`,
    LANGUAGE: language,
    TZ: 'UTC',
  };
}

async function nameDownloads(home: string, folder: string): Promise<void> {
  await mkdir(join(home, '.config'), { recursive: true });
  await writeFile(
    join(home, '.config', 'user-dirs.dirs'),
    `XDG_DOWNLOAD_DIR="${folder}"\nXDG_DESKTOP_DIR="$HOME/Desktop"\n`,
  );
}
