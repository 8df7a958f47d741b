import { textContent } from '../content/file-content';
import type { OracleState } from './oracle-call';
import type { OracleUser, StoredFile } from './store/oracle-model';

/** The switch `injectVersion`: somebody else saves while a user looks or acts. */
export function injectVersion(
  file: StoredFile,
  { store, switches, now }: OracleState,
  moment: 'after-read' | 'before-write',
): void {
  if (switches.injectVersion !== moment) return;
  store.addVersion(file, {
    content: textContent(`Saved by somebody else as version ${file.nextVersion}.\n`),
    by: otherUser(store.users, file),
    at: now(),
  });
}

function otherUser(users: readonly OracleUser[], file: StoredFile): OracleUser {
  return users.find((user) => user.id !== file.owner.id) ?? file.owner;
}
