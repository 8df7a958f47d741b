import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from '../shared/bridge';
import type { LongshoreBridge } from '../shared/contract';

type PathReader = Pick<typeof webUtils, 'getPathForFile'>;

/** Electron without `webUtils` puts the path on the file itself. */
function pathOf(file: File, reader: PathReader | undefined): string {
  if (reader !== undefined) return reader.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const bridge: LongshoreBridge = {
  invoke: (name, callId, request) => ipcRenderer.invoke(channels.invoke, name, callId, request),
  cancel: (callId) => {
    ipcRenderer.send(channels.cancel, callId);
  },
  onEvent: (listener) => {
    const forward = (_event: unknown, name: string, payload: unknown) => {
      listener(name, payload);
    };
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.off(channels.event, forward);
    };
  },
  pathForFile: (file) => (file instanceof File ? pathOf(file, webUtils) : ''),
};

contextBridge.exposeInMainWorld('longshore', bridge);
