import { create } from 'zustand';
import type { EventOf } from '../../../shared/contract';
import { dragAtOnceBytes } from '../../lib/drag/drag-out-plan';
import { fromFailure } from '../../../shared/errors';
import type { Staging } from '../../../shared/staging';
import { texts } from '../../../shared/texts/texts';
import type { WantedEntry } from '../../../shared/transfers';
import { call, pathForFile } from '../../ipc/ipc-client';
import { totalBytes } from '../../lib/drag/drag-out-plan';
import { amountText } from '../../lib/wording/staging-wording';
import { announce, raiseInfo, reportFailure } from '../window/notices-store';

interface StagingState {
  readonly revision: number;
  /** Ids of stagings whose end the user was promised to hear of. */
  readonly promised: ReadonlySet<string>;
}

export const useStaging = create<StagingState>()(() => ({ revision: -1, promised: new Set() }));

function subject(): string {
  return texts().transfers.subjects.drag;
}

function promise(id: string): void {
  useStaging.setState(({ promised }) => ({ promised: new Set(promised).add(id) }));
}

function isPromised({ id, state }: Staging): boolean {
  return state !== 'preparing' && useStaging.getState().promised.has(id);
}

function tellEnd({ state, entries, failure }: Staging): void {
  if (state === 'ready') raiseInfo(texts().dragging.ready(entries.length));
  else if (failure !== null) reportFailure(fromFailure(failure), { subject: subject() });
}

/** Tells of what was promised, once; an event older than what is known is dropped. */
export function receiveStagings({ revision, stagings }: EventOf<'staging.changed'>): void {
  if (revision <= useStaging.getState().revision) return;
  const over = stagings.filter(isPromised);
  const ids = new Set(over.map(({ id }) => id));
  useStaging.setState(({ promised }) => ({
    revision,
    promised: new Set([...promised].filter((id) => !ids.has(id))),
  }));
  over.forEach(tellEnd);
}

/** Begins to fetch copies for a drag out of the window, or finds them; null when that cannot be, which is reported. */
export async function prepareStaging(entries: readonly WantedEntry[]): Promise<Staging | null> {
  try {
    return await call('staging.prepare', { entries: [...entries] });
  } catch (error) {
    reportFailure(error, { subject: subject() });
    return null;
  }
}

/** Says that the files are not there yet, and promises a word when they are. */
export function promiseStaging({ id, entries, totalBytes: bytes }: Staging): void {
  promise(id);
  raiseInfo(texts().dragging.preparing(amountText({ files: entries.length, bytes })));
}

/** Lets the system drag the files; when that is over, did it? An abort gives up before it begins. */
export async function dragStaging({ id }: Staging, signal: AbortSignal): Promise<boolean> {
  try {
    await call('staging.drag', { stagingId: id }, signal);
    return true;
  } catch (error) {
    reportFailure(error, { subject: subject() });
    return false;
  }
}

/** The drag ended inside the window: unfinished copies are not wanted any more. */
export async function discardStaging({ id }: Staging): Promise<void> {
  try {
    await call('staging.discard', { stagingId: id });
  } catch (error) {
    reportFailure(error, { subject: subject() });
  }
}

/** Puts copies of the files on the clipboard. */
export async function copyFiles(entries: readonly WantedEntry[]): Promise<void> {
  const files = entries.length;
  const bytes = totalBytes(entries);
  if (bytes === null || bytes > dragAtOnceBytes)
    raiseInfo(texts().dragging.copying(amountText({ files, bytes })));
  try {
    await call('staging.copy', { entries: [...entries] });
    announce(texts().dragging.copied(files));
  } catch (error) {
    reportFailure(error, { subject: texts().transfers.subjects.copy });
  }
}

/** Is every one of the dropped files a copy of that staging? Its folder bears its id. */
export function areStagedFiles(files: Iterable<File>, stagingId: string): boolean {
  const paths = Array.from(files, pathForFile);
  return paths.length > 0 && paths.every((path) => path.split(/[\\/]/).includes(stagingId));
}
