import type { Texts } from '../../texts';

export const previewsDe: Texts['previews'] = {
  of: (name) => `Vorschau von ${name}`,
  show: 'Vorschau anzeigen',
  loading: 'Vorschau wird geladen …',
  onDemand: {
    large: 'Die Datei ist groß und wird nur geladen, wenn Sie das möchten.',
    metered: 'Der Dienst zählt jede Datei, die geladen wird.',
    locked: 'Aus einem gesperrten Konto wird nichts von selbst geladen.',
    unclear: 'Am Namen ist nicht zu erkennen, was für eine Datei es ist.',
  },
  none: {
    kind: 'Für diese Art von Datei gibt es keine Vorschau.',
    size: 'Die Datei ist zu groß für eine Vorschau.',
    pixels: 'Das Bild hat zu viele Pixel für eine Vorschau.',
    empty: 'Die Datei ist leer.',
    damaged:
      'Die Datei ist beschädigt und lässt sich nicht anzeigen. Laden Sie sie herunter, um sie in einem anderen Programm zu öffnen.',
    password:
      'Die Datei ist durch ein Kennwort geschützt. Laden Sie sie herunter, um sie in einem anderen Programm zu öffnen.',
    slow: 'Die Vorschau dauert zu lange. Laden Sie die Datei herunter, um sie in einem anderen Programm zu öffnen.',
  },
  cut: (size) => `Es wird nur der Anfang angezeigt (${size}).`,
  page: (page, pages) => `Seite ${page} von ${pages}`,
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  previousFile: 'Vorherige Datei',
  nextFile: 'Nächste Datei',
  position: (position, count) => `${position} von ${count}`,
};
