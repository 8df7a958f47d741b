import type { Handlers } from '../../shared/contract';
import type { HistoryService } from '../services/history-service';

export function createHistoryHandlers(history: HistoryService): Handlers<'history', AbortSignal> {
  return {
    list: () => history.list(),
  };
}
