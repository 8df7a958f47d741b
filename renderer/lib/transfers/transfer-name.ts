import { visibleName } from '../../../shared/names';
import type { Transfer } from '../../../shared/transfers';

/** The folders that lead to the file and its name, on disk once there is one; made fit to be shown. */
export function shownName({ subfolders, fileName, name }: Transfer): string {
  return [...subfolders, fileName ?? name].map(visibleName).join('/');
}
