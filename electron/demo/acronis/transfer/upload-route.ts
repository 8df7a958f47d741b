import {
  answerBrokenJson,
  answerEmpty,
  answerJson,
  answerNotaryError,
  dropConnection,
} from '../http-answers';
import { readBody } from '../../wire/received-body';
import type { ServiceCall, ServiceState } from '../service-call';
import { bytesContent } from '../../content/file-content';
import type { NotaryAccount } from '../store/notary-store';
import { readFormParts, type FormPart } from './multipart-form';

/**
 * Stores and notarizes a file: one part `file` of a form, 201 with `file_id`, 402, 413 [documented]. Duplicates are allowed [assumed];
 * every upload uses storage and one notarization [documented].
 */

/** What the form's separators and headers may take beside the file. */
const formOverhead = 65_536;

export async function answerUpload(call: ServiceCall, state: ServiceState): Promise<void> {
  const { up } = state.switches;
  if (up.quota === '402-early') {
    answerQuota(call, state);
    return;
  }
  if (up.tooLarge === 'early-then-close' && announcedLength(call) > up.limit + formOverhead) {
    call.response.setHeader('connection', 'close');
    answerEmpty(call, 413);
    return;
  }
  const body = await readBody(call.request, up.limit + formOverhead);
  const parts = body === null ? null : readFormParts(body, call.request.headers['content-type'] ?? '');
  const [part] = parts ?? [];
  if (body === null || (part !== undefined && part.content.length > up.limit)) answerEmpty(call, 413);
  else if (part?.name !== 'file' || part.fileName === null) {
    answerNotaryError(call, 'InvalidBody', 'a form with one file named "file" is expected');
  } else finishUpload(call, state, { name: part.fileName, content: part.content });
}

function announcedLength({ request }: ServiceCall): number {
  return Number(request.headers['content-length'] ?? 0);
}

function finishUpload(
  call: ServiceCall,
  state: ServiceState,
  file: { name: string; content: FormPart['content'] },
): void {
  const { up, cert } = state.switches;
  const account = state.store.account(call.login);
  if (up.quota === '402-late' || isOverQuota(account, file.content.length)) {
    answerQuota(call, state);
  } else if (up.duplicate === '409' && account.files.some(({ name }) => name === file.name)) {
    answerJson(call, 409, {
      domain: 'notary',
      code: 'AlreadyExists',
      debug: { message: 'The name is taken.' },
    });
  } else {
    const content = bytesContent(file.content);
    const stored = state.store.add(call.login, {
      ...file,
      content,
      createdAt: state.now(),
      pendingMs: cert.delay,
    });
    answerStored(call, up.end, stored.id);
  }
}

function answerStored(call: ServiceCall, end: ServiceState['switches']['up']['end'], id: string): void {
  switch (end) {
    case 'normal':
      answerJson(call, 201, { file_id: id });
      break;
    case 'dropped-after-store':
      dropConnection(call);
      break;
    case '401-after-body':
      answerEmpty(call, 401);
      break;
    case 'bad-json':
      answerBrokenJson(call, 201);
      break;
  }
}

function isOverQuota(account: NotaryAccount, size: number): boolean {
  return (
    account.storageUsed + size > account.storageQuota ||
    account.notarizationsUsed >= account.notarizationQuota
  );
}

/** The body of a 402 [documented]; the name of the storage quota is [assumed]. */
function answerQuota(call: ServiceCall, { store, switches }: ServiceState): void {
  const account = store.account(call.login);
  const storage = {
    name: 'notary_storage',
    quota: account.storageQuota,
    overage: 0,
    usage: account.storageUsed,
  };
  const notarizations = {
    name: 'notarizations',
    quota: account.notarizationQuota,
    overage: 0,
    usage: account.notarizationsUsed,
  };
  const quota = switches.up.quotaName === 'storage' ? storage : notarizations;
  answerJson(call, 402, { message: 'The quota is exceeded.', quota });
}
