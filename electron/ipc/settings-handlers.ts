import type { Handlers } from '../../shared/contract';
import type { SettingsService } from '../services/settings-service';

export function createSettingsHandlers(settings: SettingsService): Handlers<'settings', AbortSignal> {
  return {
    get: () => settings.view(),
    update: (update) => settings.update(update),
    chooseFolder: () => settings.chooseFolder(),
  };
}
