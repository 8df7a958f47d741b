import type { Handlers } from '../../shared/contract';
import type { HistoryService } from '../services/history-service';

export function createHistoryHandlers(history: HistoryService): Handlers<'history', AbortSignal> {
  return {
    list: (request) => history.list(request),
    exportFile: (request) => history.exportFile(request),
    showInFolder: async ({ receiptId }) => {
      await history.showInFolder(receiptId);
      return {};
    },
  };
}
