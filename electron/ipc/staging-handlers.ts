import type { Handlers } from '../../shared/contract';
import type { StagingService } from '../services/staging-service';

export function createStagingHandlers(staging: StagingService): Handlers<'staging', AbortSignal> {
  return {
    prepare: (request) => staging.prepare(request),
    drag: async (request, signal) => {
      await staging.drag(request, signal);
      return {};
    },
    copy: async (request, signal) => {
      await staging.copy(request, signal);
      return {};
    },
    discard: (request) => {
      staging.discard(request);
      return {};
    },
  };
}
