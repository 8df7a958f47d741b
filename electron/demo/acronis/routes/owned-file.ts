import { answerEmpty, answerNotFound } from '../http-answers';
import type { ServiceCall, ServiceState } from '../service-call';
import type { StoredFile } from '../store/notary-store';

/** The file that the path names. Undefined when the call has been answered: 404 `{}`, or 403 empty for somebody else's [documented]. */
export function findOwnFile(call: ServiceCall, { store }: ServiceState): StoredFile | undefined {
  const file = store.find(call.id);
  if (file === undefined) {
    answerNotFound(call);
    return undefined;
  }
  if (file.owner === call.login) return file;
  answerEmpty(call, 403);
  return undefined;
}
