import type { AcronisSwitches } from '../acronis-switches';
import type { ServiceState } from '../service-call';
import type { StoredFile } from '../store/notary-store';
import { certificateFields } from './certificate-json';

/**
 * Files as they go over the wire. `certificate`, `certificate_id`, `created_at`, `document`, `document_id` are [documented]; `id`,
 * `name` and the place of `size` are [assumed].
 */
export async function storedFileFields(
  file: StoredFile,
  state: ServiceState,
): Promise<Record<string, unknown>> {
  const { shape, times } = state.switches.file;
  return {
    [shape === 'file_id-key' ? 'file_id' : 'id']: file.id,
    ...(shape === 'no-name' ? {} : { name: file.name }),
    ...(shape === 'no-size' ? {} : { size: file.size }),
    created_at: timeText(file, times),
    ...(await certificatePart(file, state)),
    ...documentPart(file),
    ...(shape === 'extra-keys' ? { berth: 4, owner: { ship: 'Tern' }, tags: [null, 'salt'] } : {}),
  };
}

async function certificatePart(file: StoredFile, state: ServiceState): Promise<Record<string, unknown>> {
  const { file: fileSwitches, cert } = state.switches;
  const certificate = state.store.certificateOf(file, state.now());
  if (certificate === undefined || fileSwitches.shape === 'no-certificate') return {};
  if (certificate.entry === null && cert.pending === 'no-certificate') return {};
  return { certificate_id: certificate.id, certificate: await certificateFields(certificate, cert) };
}

function documentPart(file: StoredFile): Record<string, unknown> {
  if (file.documentId === null) return {};
  const document = {
    id: file.documentId,
    file_id: file.id,
    signees: [{ email: 'pilot@demo.invalid', signed: false }],
  };
  return { document_id: file.documentId, document };
}

/** ISO 8601; three more digits follow from the file, so that microseconds are not all zero. */
function timeText(file: StoredFile, form: AcronisSwitches['file']['times']): string {
  const milliseconds = new Date(file.createdAt).toISOString().slice(0, -1);
  const micros = String((file.sequence * 137) % 1000).padStart(3, '0');
  switch (form) {
    case 'micros-z':
      return `${milliseconds}${micros}Z`;
    case 'no-zone':
      return `${milliseconds}${micros}`;
    case 'no-fraction':
      return `${milliseconds.slice(0, -4)}Z`;
    case 'nanos':
      return `${milliseconds}${micros}789Z`;
  }
}
