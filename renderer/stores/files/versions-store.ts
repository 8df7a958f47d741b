import { create } from 'zustand';
import type { EntryRef, EntryVersion } from '../../../shared/files';
import { call } from '../../ipc/ipc-client';
import { entryKey } from '../../lib/list/entry-key';
import { failed, loading, ready, type Loadable } from '../loadable';

interface VersionsState {
  /** The file whose versions these are; null until somebody asks. */
  readonly of: EntryRef | null;
  /** Newest first. */
  readonly versions: Loadable<readonly EntryVersion[]>;
}

const useVersionsStore = create<VersionsState>()(() => ({ of: null, versions: loading }));

function isOf(of: EntryRef | null, ref: EntryRef): boolean {
  return of !== null && entryKey(of) === entryKey(ref);
}

/** The kept versions of a file, as far as they were asked for. */
export function useVersions(ref: EntryRef): Loadable<readonly EntryVersion[]> {
  return useVersionsStore(({ of, versions }) => (isOf(of, ref) ? versions : loading));
}

export function getVersions(ref: EntryRef): Loadable<readonly EntryVersion[]> {
  const { of, versions } = useVersionsStore.getState();
  return isOf(of, ref) ? versions : loading;
}

let asking: AbortController | null = null;

/** Asks for the versions of a file; what is known of it is shown until they are in. Gives up asking for another file. */
export async function loadVersions({ accountId, id }: EntryRef): Promise<void> {
  const ref = { accountId, id };
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const known = getVersions(ref);
  useVersionsStore.setState({ of: ref, versions: known.state === 'ready' ? known : loading });
  try {
    const { versions } = await call('files.versions', ref, mine.signal);
    if (asking === mine) useVersionsStore.setState({ versions: ready(versions) });
  } catch (error) {
    if (asking === mine) useVersionsStore.setState({ versions: failed(error) });
  }
}

/** Asks again, where these versions are the ones that are shown. */
export function reloadVersions(ref: EntryRef): void {
  if (isOf(useVersionsStore.getState().of, ref)) void loadVersions(ref);
}
