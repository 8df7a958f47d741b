import type { Handlers } from '../../shared/contract';
import type { TransfersService } from '../services/transfers-service';

export function createTransfersHandlers(transfers: TransfersService): Handlers<'transfers', AbortSignal> {
  return {
    list: () => transfers.list(),
    preflight: (request, signal) => transfers.preflight(request, signal),
    start: (request) => transfers.start(request),
    discard: ({ preflightId }) => {
      transfers.discard(preflightId);
      return {};
    },
    pause: ({ transferIds }) => {
      transfers.pause(transferIds);
      return {};
    },
    resume: ({ transferIds }) => {
      transfers.resume(transferIds);
      return {};
    },
    pauseAll: () => {
      transfers.pauseAll();
      return {};
    },
    resumeAll: () => {
      transfers.resumeAll();
      return {};
    },
    cancel: ({ transferIds }) => {
      transfers.cancel(transferIds);
      return {};
    },
    retry: ({ transferIds }) => {
      transfers.retry(transferIds);
      return {};
    },
    move: (request) => {
      transfers.move(request);
      return {};
    },
    verify: ({ transferId }, signal) => transfers.verify(transferId, signal),
    history: ({ transferId }) => transfers.history(transferId),
    clearFinished: async () => {
      await transfers.clearFinished();
      return {};
    },
    showInFolder: ({ transferId }) => {
      transfers.showInFolder(transferId);
      return {};
    },
  };
}
