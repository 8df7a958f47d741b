import { bytesContent } from '../../content/file-content';
import { readFormParts, type FormPart } from '../exchange/form-parts';
import { idOf, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { actorOf, identify, openFile, openFolder } from '../oracle-caller';
import { checkName, parseObject, requiredField, wantsSuffix } from '../exchange/oracle-parameters';
import { badRequest } from '../exchange/oracle-refusal';
import type { StoredFile, StoredFolder } from '../store/oracle-model';
import { numberedName, stampedName } from '../store/oracle-names';
import { injectVersion } from '../version-injection';
import { createdAnswer, type Situation } from './change-routes';
import { refuseReserved } from './trash-routes';

/** Uploads as forms [documented]: no chunks, no conditions, nothing to resume. */

/**
 * A new file: the parameters first, then the file. Onto a name that is taken it silently becomes a new version of that file, unless
 * `duplicateResolution` says otherwise [documented].
 */
export async function uploadFile(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const parts = await readParts(call);
  const [first] = parts;
  if (first?.name !== 'jsonInputParameters') throw badRequest('jsonInputParameters must come first.');
  const parameters = parseObject(first.content.toString('utf8'));
  const part = primaryFile(parts[1]);
  const parentId = requiredField(parameters, 'parentID');
  const suffix = wantsSuffix(parameters);
  const caller = identify(call, state, 'any');
  const parent = openFolder(call, state, { caller, id: parentId, role: 'contributor' });
  const situation = { call, state, caller };
  const there = state.store.findChild(parent, 'file', part.fileName);
  if (there?.kind === 'file' && !suffix) {
    refuseReserved(state, caller, there);
    addVersion(there, part, situation);
    return createdAnswer(there, situation, 201);
  }
  const name = there === undefined ? part.fileName : stampedName(part.fileName, 'file', state.now());
  return addNewFile(parent, { ...part, fileName: name }, situation);
}

interface NamedPart {
  fileName: string;
  content: FormPart['content'];
}

async function readParts(call: OracleCall): Promise<readonly FormPart[]> {
  const parts = await readFormParts(call.request);
  if (parts === null) throw badRequest('A multipart/form-data body is expected.');
  return parts;
}

function primaryFile(part: FormPart | undefined): NamedPart {
  if (part?.name !== 'primaryFile' || part.fileName === null) throw badRequest('primaryFile is expected.');
  return { fileName: checkName(part.fileName), content: part.content };
}

function addNewFile(parent: StoredFolder, part: NamedPart, situation: Situation): OracleAnswer {
  const { state, caller } = situation;
  const file = state.store.addFile({
    parent,
    name: part.fileName,
    by: actorOf(caller, parent),
    at: state.now(),
    content: bytesContent(part.content),
  });
  const answer = createdAnswer(file, situation, 201);
  if (state.switches.vanishAfterUpload) state.store.erase(file);
  return answer;
}

function addVersion(file: StoredFile, part: NamedPart, { state, caller }: Situation): void {
  injectVersion(file, state, 'before-write');
  state.store.addVersion(file, {
    content: bytesContent(part.content),
    by: actorOf(caller, file),
    at: state.now(),
  });
}

/** A new version takes over the part's file name, with `(2)` when another file has it [documented]. */
export async function uploadVersion(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const part = primaryFile((await readParts(call))[0]);
  const caller = identify(call, state, 'any');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'contributor' });
  refuseReserved(state, caller, file);
  const situation = { call, state, caller };
  addVersion(file, part, situation);
  const { store } = state;
  const name = numberedName(part.fileName, 'file', (taken) => isTaken(state, file, taken));
  store.rename(file, name, { by: actorOf(caller, file), at: state.now() });
  return createdAnswer(file, situation, 200);
}

function isTaken({ store }: OracleState, file: StoredFile, name: string): boolean {
  const parent = file.parentId === null ? undefined : store.find(file.parentId);
  const there = parent?.kind === 'folder' ? store.findChild(parent, 'file', name) : undefined;
  return there !== undefined && there.id !== file.id;
}
