import type { Handlers } from '../../shared/contract';
import type { FilesService } from '../services/files-service';

export function createFilesHandlers(files: FilesService): Handlers<'files', AbortSignal> {
  return {
    list: (request, signal) => files.list(request, signal),
    cached: async (folder) => ({ list: await files.cached(folder) }),
    stat: (ref, signal) => files.stat(ref, signal),
    versions: (ref, signal) => files.versions(ref, signal),
    search: (request, signal) => files.search(request, signal),
  };
}
