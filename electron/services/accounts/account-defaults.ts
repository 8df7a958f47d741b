import { accountColours, type AccountColour } from '../../../shared/choices/account-choices';
import { serviceNames, type ServiceId } from '../../../shared/choices/services';

/** The first colour that no account has; the least used one when all are taken. */
export function pickColour(taken: readonly AccountColour[]): AccountColour {
  const uses = (colour: AccountColour) => taken.filter((other) => other === colour).length;
  return accountColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}

/** What to call an account that the user gave no name: the login without its mail domain. */
export function nameFor(service: ServiceId, userName: string): string {
  const [local = ''] = userName.split('@', 1);
  return local.trim() === '' ? serviceNames[service] : local.trim();
}
