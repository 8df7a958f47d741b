import type { Handlers } from '../../shared/contract';
import type { PreviewsService } from '../services/previews-service';

export function createPreviewsHandlers(previews: PreviewsService): Handlers<'previews', AbortSignal> {
  return {
    open: (request, signal) => previews.open(request, signal),
    close: ({ id }) => {
      previews.close(id);
      return {};
    },
  };
}
