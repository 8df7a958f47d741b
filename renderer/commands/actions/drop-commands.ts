import { getCommandContext } from '../command';
import { saveDroppedTo, saveDroppedToChosenFolder } from './files-commands';
import { keepFolders } from './places-commands';

const prefix = 'save-target:';

/** Drop target that asks for a folder. */
export const chooseTarget = 'choose';

/** Drop target that keeps folders at hand. */
export const favouritesTarget = 'favourites';

/** The drop target that stands for a save target. */
export function dropTargetOf(saveTargetId: string): string {
  return prefix + saveTargetId;
}

/** The save target that a drop target stands for; null for `chooseTarget`. */
export function saveTargetOf(target: string): string | null {
  return target === chooseTarget ? null : target.slice(prefix.length);
}

/** Saves the rows that are being dragged to where they were dropped, or keeps the folders among them at hand. */
export function dropRowsOn(target: string): void {
  if (target === favouritesTarget) {
    void keepFolders(getCommandContext());
    return;
  }
  const saveTargetId = saveTargetOf(target);
  if (saveTargetId === null) void saveDroppedToChosenFolder();
  else saveDroppedTo(saveTargetId);
}
