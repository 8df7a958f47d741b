import type { Texts } from '../../texts';

export const recoveryDe: Texts['recovery'] = {
  goneTitle: 'Das Fenster von Longshore funktioniert nicht mehr',
  goneDetail:
    'Downloads laufen im Hintergrund weiter, und nichts wird von selbst gelöscht. Laden Sie das Fenster neu, um weiterzuarbeiten.',
  hungTitle: 'Das Fenster von Longshore reagiert nicht',
  hungDetail:
    'Sie können warten oder es neu laden; dann geht verloren, was darin eingegeben wurde. Downloads laufen im Hintergrund weiter.',
  reload: 'Neu laden',
  wait: 'Warten',
  quit: 'Beenden',
  unstartedTitle: 'Longshore kann nicht starten',
  unstartedDetail: (logFolder: string) =>
    `Starten Sie es noch einmal. Hilft das nicht, installieren Sie es neu: Konten, Einstellungen und Downloads bleiben, wie sie sind. Was schiefging, steht im Protokoll in ${logFolder}.`,
};
