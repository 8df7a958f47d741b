import type { Handlers } from '../../shared/contract';
import type { DeletionsService } from '../services/deletions-service';

export function createDeletionsHandlers(deletions: DeletionsService): Handlers<'deletions', AbortSignal> {
  return {
    list: () => deletions.list(),
    plan: (request) => deletions.plan(request),
    run: (request) => deletions.run(request),
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
