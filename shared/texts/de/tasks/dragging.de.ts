import type { Texts } from '../../texts';
import { countsDe } from '../words/counts.de';

const { files } = countsDe;

export const draggingDe: Texts['dragging'] = {
  amount: (count, size) => `${files(count)} (${size})`,
  preparing: (amount) => `Wird vorbereitet: ${amount} … Ziehen Sie noch einmal, wenn alles bereit ist.`,
  ready: (count) => `Bereit zum Ziehen: ${files(count)}.`,
  foldersStay:
    'Ordner lassen sich nicht aus dem Fenster ziehen. Ziehen Sie sie stattdessen auf einen Ordner unter „Speichern in“.',
  tooMany: (most) =>
    `Höchstens ${files(most)} lassen sich auf einmal aus dem Fenster ziehen. Ziehen Sie sie stattdessen auf einen Ordner unter „Speichern in“.`,
  copying: (amount) => `Wird in die Zwischenablage kopiert: ${amount} …`,
  copied: (count) => `${files(count)} kopiert`,
  copyNotOnWindows:
    'Longshore kann unter Windows keine Dateien in die Zwischenablage legen. Ziehen Sie sie aus dem Fenster oder laden Sie sie herunter.',
  copyTooMany: (most) =>
    `Höchstens ${files(most)} lassen sich auf einmal kopieren. Laden Sie sie stattdessen herunter.`,
  copyNoFolders: 'Ordner lassen sich nicht kopieren. Laden Sie sie stattdessen herunter.',
};
