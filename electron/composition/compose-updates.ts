import { app } from 'electron';
import { findUpdateSource } from '../app/update-source';
import { UpdatesService } from '../services/updates/updates-service';
import type { AccountParts } from './compose-accounts';
import type { Ground } from './compose-ground';
import type { Work } from './compose-work';

interface UpdatesParts {
  ground: Ground;
  account: AccountParts;
  work: Work;
}

/** Newer versions of the app, where the build has a feed. */
export function composeUpdates({ ground, account, work }: UpdatesParts): UpdatesService {
  const { clock, log } = ground;
  const source = findUpdateSource(app, {
    platform: process.platform,
    appImage: process.env['APPIMAGE'],
  });
  return new UpdatesService({
    source: source && {
      key: source.key,
      open: async () => (await import('../app/app-updates')).openUpdateEngine(source.feed, { app, log }),
    },
    isBusy: () => work.transfers.runningCount() > 0 || work.deletions.isBusy(),
    emit: account.emit,
    clock,
    log,
  });
}
