import { signFeeds } from './pack/update-feed.mjs';
import { inRoot } from './setup/project-paths.mjs';
import { runMain, say, SetupError } from './setup/say.mjs';

/* Signs what `npm run package` has left in `dist/` for the feed, with the key in LONGSHORE_UPDATE_SIGNING_KEY (Ed25519, PEM). */
await runMain(async () => {
  const key = process.env['LONGSHORE_UPDATE_SIGNING_KEY'] ?? '';
  if (key === '') throw new SetupError('LONGSHORE_UPDATE_SIGNING_KEY is not set.');
  const names = await signFeeds(inRoot('dist'), key);
  if (names.length === 0) throw new SetupError('There is no feed in dist/: was LONGSHORE_UPDATE_FEED set?');
  say(`Signed ${names.join(', ')}`);
  return 0;
});
