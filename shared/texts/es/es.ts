import type { Texts } from '../texts';
import { countsEs } from './words/counts.es';
import { unitsEs } from './words/units.es';
import { commandsEs, fullNamesEs, needsEs } from './app/commands.es';
import { keysEs, shortcutSheetEs } from './app/keyboard.es';
import { kindsEs } from './files/kinds.es';
import { listEs } from './files/list.es';
import { filterEs } from './files/filter.es';
import { placeEs } from './files/place.es';
import { findingEs } from './files/finding.es';
import { placesEs } from './files/places.es';
import { punctuationEs } from './words/punctuation.es';
import { buttonsEs } from './words/buttons.es';
import { failuresEs } from './app/failures.es';
import { transfersEs } from './tasks/transfers.es';
import { transferEventsEs } from './tasks/transfer-events.es';
import { preflightEs } from './tasks/preflight.es';
import { deletionsEs } from './tasks/deletions.es';
import { deletionRunsEs } from './tasks/deletion-runs.es';
import { draggingEs } from './tasks/dragging.es';
import { desktopEs } from './app/desktop.es';
import { formsEs } from './words/forms.es';
import { menusEs } from './app/menus.es';
import { paletteEs } from './app/palette.es';
import { aboutEs } from './app/about.es';
import { detailsEs } from './files/details.es';
import { previewsEs } from './files/previews.es';
import { certificatesEs } from './files/certificates.es';
import { historyEs } from './files/history.es';
import { accountsEs } from './accounts/accounts.es';
import { usageEs } from './accounts/usage.es';
import { welcomeEs } from './accounts/welcome.es';
import { signInEs } from './accounts/sign-in.es';
import { signInFailuresEs } from './accounts/sign-in-failures.es';
import { serviceFailuresEs } from './accounts/service-failures.es';
import { settingsEs } from './app/settings.es';
import { demoEs } from './accounts/demo.es';
import { recoveryEs } from './app/recovery.es';
import { updatesEs } from './app/updates.es';
import { supportEs } from './app/support.es';

/** Everything that Longshore says in Spanish. */
export const es: Texts = {
  counts: countsEs,
  units: unitsEs,
  commands: commandsEs,
  needs: needsEs,
  keys: keysEs,
  kinds: kindsEs,
  list: listEs,
  filter: filterEs,
  place: placeEs,
  finding: findingEs,
  places: placesEs,
  punctuation: punctuationEs,
  buttons: buttonsEs,
  failures: failuresEs,
  transfers: transfersEs,
  transferEvents: transferEventsEs,
  preflight: preflightEs,
  deletions: deletionsEs,
  deletionRuns: deletionRunsEs,
  dragging: draggingEs,
  desktop: desktopEs,
  forms: formsEs,
  fullNames: fullNamesEs,
  shortcutSheet: shortcutSheetEs,
  menus: menusEs,
  palette: paletteEs,
  about: aboutEs,
  details: detailsEs,
  previews: previewsEs,
  certificates: certificatesEs,
  history: historyEs,
  accounts: accountsEs,
  usage: usageEs,
  welcome: welcomeEs,
  signIn: signInEs,
  signInFailures: signInFailuresEs,
  serviceFailures: serviceFailuresEs,
  settings: settingsEs,
  demo: demoEs,
  recovery: recoveryEs,
  updates: updatesEs,
  support: supportEs,
};
