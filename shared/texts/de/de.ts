import type { Texts } from '../texts';
import { countsDe } from './words/counts.de';
import { unitsDe } from './words/units.de';
import { commandsDe, fullNamesDe, needsDe } from './app/commands.de';
import { keysDe, shortcutSheetDe } from './app/keyboard.de';
import { kindsDe } from './files/kinds.de';
import { listDe } from './files/list.de';
import { filterDe } from './files/filter.de';
import { placeDe } from './files/place.de';
import { findingDe } from './files/finding.de';
import { placesDe } from './files/places.de';
import { punctuationDe } from './words/punctuation.de';
import { buttonsDe } from './words/buttons.de';
import { failuresDe } from './app/failures.de';
import { transfersDe } from './tasks/transfers.de';
import { transferEventsDe } from './tasks/transfer-events.de';
import { preflightDe } from './tasks/preflight.de';
import { deletionsDe } from './tasks/deletions.de';
import { deletionRunsDe } from './tasks/deletion-runs.de';
import { draggingDe } from './tasks/dragging.de';
import { desktopDe } from './app/desktop.de';
import { formsDe } from './words/forms.de';
import { menusDe } from './app/menus.de';
import { paletteDe } from './app/palette.de';
import { aboutDe } from './app/about.de';
import { detailsDe } from './files/details.de';
import { previewsDe } from './files/previews.de';
import { certificatesDe } from './files/certificates.de';
import { historyDe } from './files/history.de';
import { accountsDe } from './accounts/accounts.de';
import { usageDe } from './accounts/usage.de';
import { welcomeDe } from './accounts/welcome.de';
import { signInDe } from './accounts/sign-in.de';
import { signInFailuresDe } from './accounts/sign-in-failures.de';
import { serviceFailuresDe } from './accounts/service-failures.de';
import { settingsDe } from './app/settings.de';
import { demoDe } from './accounts/demo.de';
import { recoveryDe } from './app/recovery.de';
import { updatesDe } from './app/updates.de';
import { supportDe } from './app/support.de';

/** Everything that Longshore says in German. */
export const de: Texts = {
  counts: countsDe,
  units: unitsDe,
  commands: commandsDe,
  needs: needsDe,
  keys: keysDe,
  kinds: kindsDe,
  list: listDe,
  filter: filterDe,
  place: placeDe,
  finding: findingDe,
  places: placesDe,
  punctuation: punctuationDe,
  buttons: buttonsDe,
  failures: failuresDe,
  transfers: transfersDe,
  transferEvents: transferEventsDe,
  preflight: preflightDe,
  deletions: deletionsDe,
  deletionRuns: deletionRunsDe,
  dragging: draggingDe,
  desktop: desktopDe,
  forms: formsDe,
  fullNames: fullNamesDe,
  shortcutSheet: shortcutSheetDe,
  menus: menusDe,
  palette: paletteDe,
  about: aboutDe,
  details: detailsDe,
  previews: previewsDe,
  certificates: certificatesDe,
  history: historyDe,
  accounts: accountsDe,
  usage: usageDe,
  welcome: welcomeDe,
  signIn: signInDe,
  signInFailures: signInFailuresDe,
  serviceFailures: serviceFailuresDe,
  settings: settingsDe,
  demo: demoDe,
  recovery: recoveryDe,
  updates: updatesDe,
  support: supportDe,
};
