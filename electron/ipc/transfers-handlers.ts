import type { Handlers } from '../../shared/contract';
import type { TransfersService } from '../services/transfers-service';

export function createTransfersHandlers(transfers: TransfersService): Handlers<'transfers', AbortSignal> {
  return {
    list: () => transfers.list(),
    start: (request) => transfers.start(request),
    cancel: ({ transferIds }) => {
      transfers.cancel(transferIds);
      return {};
    },
    retry: ({ transferIds }) => {
      transfers.retry(transferIds);
      return {};
    },
    clearFinished: () => {
      transfers.clearFinished();
      return {};
    },
    showInFolder: ({ transferId }) => {
      transfers.showInFolder(transferId);
      return {};
    },
  };
}
