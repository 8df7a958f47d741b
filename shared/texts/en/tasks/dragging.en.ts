import { countsEn } from '../words/counts.en';

const { files } = countsEn;

/** Files that leave the window: with the mouse, or over the clipboard. `amount` is a number with its noun, and a size where one is known. */
export const draggingEn = {
  amount: (count: number, size: string) => `${files(count)} (${size})`,
  preparing: (amount: string) => `Preparing ${amount}… Drag again when ready.`,
  ready: (count: number) => `Ready to drag: ${files(count)}.`,
  foldersStay: 'Folders cannot be dragged out of the window. Drop them on a folder under “Save to” instead.',
  tooMany: (most: number) =>
    `At most ${files(most)} can be dragged out of the window at once. Drop them on a folder under “Save to” instead.`,
  copying: (amount: string) => `Copying ${amount} to the clipboard…`,
  copied: (count: number) => `${files(count)} copied`,
  copyNotOnWindows:
    'Longshore cannot put files on the clipboard of Windows. Drag them out of the window, or download them.',
  copyTooMany: (most: number) => `At most ${files(most)} can be copied at once. Download them instead.`,
  copyNoFolders: 'Folders cannot be copied. Download them instead.',
};
