import { ensureBuild } from './setup/application-build.mjs';
import { inRoot } from './setup/project-paths.mjs';
import { runInherited } from './setup/run-command.mjs';
import { runMain } from './setup/say.mjs';

/* The local services alone: one line of JSON on stdout says where they are. */
await runMain(async () => {
  await ensureBuild();
  return runInherited(process.execPath, [inRoot('out', 'main', 'services.cjs'), ...process.argv.slice(2)]);
});
