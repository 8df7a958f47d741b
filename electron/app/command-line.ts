/** What the app was started with. */
export interface CommandLine {
  /** Start the built-in demo at once. */
  demo: boolean;
  /** Profile folder; undefined for the usual one. */
  userDataFolder: string | undefined;
}

const userDataSwitch = '--user-data-dir=';

/** Unknown arguments are left to Chromium. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const folder = args.find((arg) => arg.startsWith(userDataSwitch))?.slice(userDataSwitch.length);
  return {
    demo: args.includes('--demo'),
    userDataFolder: folder === '' ? undefined : folder,
  };
}
