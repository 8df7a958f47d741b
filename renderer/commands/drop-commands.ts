import { saveDroppedTo, saveDroppedToChosenFolder } from './files-commands';

const prefix = 'save-target:';

/** Drop target that asks for a folder. */
export const chooseTarget = 'choose';

/** The drop target that stands for a save target. */
export function dropTargetOf(saveTargetId: string): string {
  return prefix + saveTargetId;
}

/** The save target that a drop target stands for; null for `chooseTarget`. */
export function saveTargetOf(target: string): string | null {
  return target === chooseTarget ? null : target.slice(prefix.length);
}

/** Saves the rows that are being dragged to where they were dropped. */
export function dropRowsOn(target: string): void {
  const saveTargetId = saveTargetOf(target);
  if (saveTargetId === null) void saveDroppedToChosenFolder();
  else saveDroppedTo(saveTargetId);
}
