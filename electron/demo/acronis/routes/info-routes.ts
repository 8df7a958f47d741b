import { answerBrokenJson, answerJson, answerNotFound } from '../http-answers';
import type { ServiceCall, ServiceState } from '../service-call';
import { certificateFields } from './certificate-json';
import { findOwnFile } from './owned-file';
import { storedFileFields } from './stored-file-json';

/** One file under the key `file` [documented]. */
export async function answerInfo(call: ServiceCall, state: ServiceState): Promise<void> {
  const file = findOwnFile(call, state);
  if (file === undefined) return;
  if (state.switches.file.shape === 'bad-json') answerBrokenJson(call, 200);
  else answerJson(call, 200, { file: await storedFileFields(file, state) });
}

/** Works for anyone who is signed in, and after the file is gone [given]. Its shape is [assumed]: bare. */
export async function answerCertificate(call: ServiceCall, state: ServiceState): Promise<void> {
  const { cert } = state.switches;
  state.store.certificates.settle(state.now());
  const certificate = state.store.certificates.find(call.id);
  if (certificate === undefined || (certificate.entry === null && cert.pending === 'no-certificate')) {
    answerNotFound(call);
    return;
  }
  const fields = await certificateFields(certificate, cert);
  answerJson(call, 200, cert.body === 'wrapped' ? { certificate: fields } : fields);
}
