import type { Handlers } from '../../shared/contract';
import type { UpdatesService } from '../services/updates/updates-service';

export function createUpdatesHandlers(
  updates: UpdatesService,
  quit: () => void,
): Handlers<'updates', AbortSignal> {
  return {
    get: () => updates.get(),
    restart: () => {
      const restarting = updates.wish();
      if (restarting) quit();
      return { restarting };
    },
  };
}
