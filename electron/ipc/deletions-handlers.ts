import type { Handlers } from '../../shared/contract';
import type { DeletionsService } from '../services/deletions-service';

export function createDeletionsHandlers(deletions: DeletionsService): Handlers<'deletions', AbortSignal> {
  return {
    list: () => deletions.list(),
    plan: (request) => deletions.plan(request),
    planRetry: (request, signal) => deletions.planRetry(request, signal),
    run: (request) => deletions.run(request),
    undo: (request) => deletions.undo(request),
    discard: (request) => {
      deletions.discard(request);
      return {};
    },
    cancel: (request) => {
      deletions.cancel(request);
      return {};
    },
  };
}
