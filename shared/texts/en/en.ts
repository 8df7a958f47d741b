import { countsEn } from './words/counts.en';
import { unitsEn } from './words/units.en';
import { commandsEn, fullNamesEn, needsEn } from './app/commands.en';
import { keysEn, shortcutSheetEn } from './app/keyboard.en';
import { kindsEn } from './files/kinds.en';
import { listEn } from './files/list.en';
import { filterEn } from './files/filter.en';
import { placeEn } from './files/place.en';
import { findingEn } from './files/finding.en';
import { placesEn } from './files/places.en';
import { punctuationEn } from './words/punctuation.en';
import { buttonsEn } from './words/buttons.en';
import { failuresEn } from './app/failures.en';
import { transfersEn } from './tasks/transfers.en';
import { transferEventsEn } from './tasks/transfer-events.en';
import { preflightEn } from './tasks/preflight.en';
import { deletionsEn } from './tasks/deletions.en';
import { deletionRunsEn } from './tasks/deletion-runs.en';
import { draggingEn } from './tasks/dragging.en';
import { desktopEn } from './app/desktop.en';
import { formsEn } from './words/forms.en';
import { menusEn } from './app/menus.en';
import { paletteEn } from './app/palette.en';
import { aboutEn } from './app/about.en';
import { detailsEn } from './files/details.en';
import { previewsEn } from './files/previews.en';
import { certificatesEn } from './files/certificates.en';
import { historyEn } from './files/history.en';
import { accountsEn } from './accounts/accounts.en';
import { usageEn } from './accounts/usage.en';
import { welcomeEn } from './accounts/welcome.en';
import { signInEn } from './accounts/sign-in.en';
import { signInFailuresEn } from './accounts/sign-in-failures.en';
import { serviceFailuresEn } from './accounts/service-failures.en';
import { settingsEn } from './app/settings.en';
import { demoEn } from './accounts/demo.en';
import { recoveryEn } from './app/recovery.en';
import { updatesEn } from './app/updates.en';
import { supportEn } from './app/support.en';

/** Everything that Longshore says in English. The other catalogs have the same shape. */
export const en = {
  counts: countsEn,
  units: unitsEn,
  commands: commandsEn,
  needs: needsEn,
  keys: keysEn,
  kinds: kindsEn,
  list: listEn,
  filter: filterEn,
  place: placeEn,
  finding: findingEn,
  places: placesEn,
  punctuation: punctuationEn,
  buttons: buttonsEn,
  failures: failuresEn,
  transfers: transfersEn,
  transferEvents: transferEventsEn,
  preflight: preflightEn,
  deletions: deletionsEn,
  deletionRuns: deletionRunsEn,
  dragging: draggingEn,
  desktop: desktopEn,
  forms: formsEn,
  fullNames: fullNamesEn,
  shortcutSheet: shortcutSheetEn,
  menus: menusEn,
  palette: paletteEn,
  about: aboutEn,
  details: detailsEn,
  previews: previewsEn,
  certificates: certificatesEn,
  history: historyEn,
  accounts: accountsEn,
  usage: usageEn,
  welcome: welcomeEn,
  signIn: signInEn,
  signInFailures: signInFailuresEn,
  serviceFailures: serviceFailuresEn,
  settings: settingsEn,
  demo: demoEn,
  recovery: recoveryEn,
  updates: updatesEn,
  support: supportEn,
};
