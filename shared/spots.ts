import type { Spot, SpotRef } from './places';

/** Longer names are cut; they are for show, and the id finds the folder. */
export const longestStepName = 1000;

export function refOf({ accountId, folders }: Spot): SpotRef {
  return { accountId, folderId: folders.at(-1)?.id ?? null };
}

/** Names a folder in the whole app. */
export function spotKey({ accountId, folderId }: SpotRef): string {
  return JSON.stringify([accountId, folderId]);
}
