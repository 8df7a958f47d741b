import { answerEmpty, answerJson, answerNotaryError, answerNotFound, dropConnection } from '../http-answers';
import { readBody } from '../../wire/received-body';
import type { ServiceCall, ServiceState } from '../service-call';
import type { StoredFile } from '../store/notary-store';
import { findOwnFile } from './owned-file';
import { waitWhileOpen } from '../../wire/open-connection';

const longestBody = 1_048_576;
const slowMs = 3000;

/** 204, or 404 when it is not there (any more) [given]. */
export async function answerDelete(call: ServiceCall, state: ServiceState): Promise<void> {
  const file = findOwnFile(call, state);
  if (file === undefined) return;
  state.store.remove(file.id);
  switch (state.switches.del.single) {
    case 'normal':
      answerEmpty(call, 204);
      break;
    case 'dropped-after-delete':
      dropConnection(call);
      break;
    case '200-body':
      answerJson(call, 200, { id: file.id });
      break;
    case 'slow':
      if (await waitWhileOpen(call.response, slowMs)) answerEmpty(call, 204);
      break;
  }
}

/** `file_ids` in, `deleted` with `id` and `cert` out [documented]; unknown ids are left out of `deleted` [assumed]. */
export async function answerBulkDelete(call: ServiceCall, state: ServiceState): Promise<void> {
  const ids = readIds(await readBody(call.request, longestBody));
  const mode = state.switches.del.bulk;
  if (mode === '404') {
    answerNotFound(call);
  } else if (ids === null || mode === '400' || mode === 'body-ignored') {
    answerNotaryError(call, 'InvalidBody', 'file_ids must be a list of at least one id');
  } else {
    const own = ids.map((id) => state.store.find(id)).filter((file) => file?.owner === call.login);
    const known = [...new Set(own)].filter((file) => file !== undefined);
    const chosen =
      mode === 'all-missing' ? [] : mode === 'partial' ? known.slice(0, Math.ceil(known.length / 2)) : known;
    for (const file of chosen) state.store.remove(file.id);
    if (mode === 'dropped-after-delete') {
      dropConnection(call);
      return;
    }
    const extra =
      mode === 'extra-ids' ? [{ id: state.store.random.uuid(), cert: state.store.random.hex(64) }] : [];
    answerJson(call, 200, { deleted: [...chosen.map(deletedFields), ...extra] });
  }
}

function deletedFields(file: StoredFile): { id: string; cert?: string } {
  return { id: file.id, ...(file.certificateId === null ? {} : { cert: file.certificateId }) };
}

/** Null when the body is not JSON with a non-empty list of strings. */
function readIds(body: Buffer | null): string[] | null {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || !('file_ids' in value)) return null;
  const ids: unknown = value.file_ids;
  if (!Array.isArray(ids) || ids.length === 0) return null;
  const texts = ids.filter((id) => typeof id === 'string');
  return texts.length === ids.length ? texts : null;
}

function parseJson(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}
