import { create } from 'zustand';
import type { Entry } from '../../shared/files';
import type { Preview } from '../../shared/previews';
import { call } from '../ipc/ipc-client';
import { entryKey } from '../lib/list/entry-key';
import { failed, idle, loading, ready, type Loadable } from './loadable';

interface PreviewsState {
  /** `previewKey` of the file whose preview this is; null when nobody looks. */
  readonly of: string | null;
  readonly preview: Loadable<Preview>;
}

const nobodyLooks: PreviewsState = { of: null, preview: idle };

const usePreviewsStore = create<PreviewsState>()(() => nobodyLooks);

type Previewed = Pick<Entry, 'accountId' | 'id' | 'version' | 'size' | 'modifiedAt'>;

/** Names the contents of a file as they are now: another one when the file has changed. */
export function previewKey(entry: Previewed): string {
  const { version, size, modifiedAt } = entry;
  return JSON.stringify([entryKey(entry), version, size, modifiedAt]);
}

/** The preview of the file, as far as it was asked for. */
export function usePreview(key: string): Loadable<Preview> {
  return usePreviewsStore(({ of, preview }) => (of === key ? preview : idle));
}

export function getPreview(key: string): Loadable<Preview> {
  const { of, preview } = usePreviewsStore.getState();
  return of === key ? preview : idle;
}

let asking: AbortController | null = null;
let holders = 0;

function giveUp(): void {
  asking?.abort();
  asking = null;
  const { preview } = usePreviewsStore.getState();
  if (preview.state !== 'ready' || preview.value.kind === 'none') return;
  /* A preview that main cannot be told to forget is forgotten with the next one. */
  call('previews.close', { id: preview.value.id }).catch(() => undefined);
}

/**
 * Asks for the preview of a file, in place of the one before. Nothing happens when it is here or on its way; one that failed is tried
 * again.
 */
export async function loadPreview(entry: Previewed): Promise<void> {
  const key = previewKey(entry);
  const { of, preview } = usePreviewsStore.getState();
  if (of === key && (preview.state === 'loading' || preview.state === 'ready')) return;
  giveUp();
  const mine = new AbortController();
  asking = mine;
  usePreviewsStore.setState({ of: key, preview: loading });
  const { accountId, id } = entry;
  try {
    const opened = await call('previews.open', { accountId, id }, mine.signal);
    if (asking === mine) usePreviewsStore.setState({ preview: ready(opened) });
  } catch (error) {
    if (asking === mine) usePreviewsStore.setState({ preview: failed(error) });
  }
}

/** Somebody looks; when the last one has stopped, the preview is given up and forgotten. @returns how to stop */
export function holdPreview(): () => void {
  holders += 1;
  return () => {
    holders -= 1;
    if (holders > 0) return;
    giveUp();
    usePreviewsStore.setState(nobodyLooks);
  };
}
