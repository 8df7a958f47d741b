import type { RunningApp } from '../app/running-app';

/** The text on the system's clipboard. */
export function clipboardText({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(({ clipboard }) => clipboard.readText());
}
