import { test } from '../fixtures';
import { downloadOnce } from './app-download';
import { writeResults } from './measurement';
import { startNginx } from './nginx-server';
import { oracleFront } from './oracle-front';
import { aria2, curl } from './peer-program';
import { compete } from './peer-rounds';
import { putFile } from './served-file';

const gibibyte = 1024 ** 3;
const rounds = 5;
const id = 'limited-time';
const folderName = 'Survey';

test.use({ serviceArgs: ['--files', '1', '--file-size', String(gibibyte)] });

test(
  '1 GiB from a server that limits each connection to 16 MB/s',
  { tag: '@limited-time' },
  async ({ app, machine, services }) => {
    test.setTimeout(1_800_000);
    const { instanceAddress: service } = services.oracle;
    const front = oracleFront({
      service,
      contents: 'try_files /content =404;',
      more: 'location = /content { }',
    });
    const nginx = await startNginx({ server: (root) => `root ${root}; limit_rate 16m; ${front}` });
    try {
      await putFile(`${nginx.root}/content`, gibibyte);
      await app.window.signIn({ name: 'Team', ...services.oracle, instanceAddress: nginx.origin });
      await app.window.files.openFolder(folderName);
      await app.window.files.filter.fill('');
      await app.window.files.expectComplete();
      const name = await app.window.files.names.first().innerText();
      const from = `${nginx.origin}/content`;
      const results = await compete({
        id,
        rounds,
        peers: [
          { peer: curl, from, target: '3.8 x as fast', isMet: (here, there) => there >= 3.8 * here },
          { peer: aria2(4), from, target: 'as fast', isMet: (here, there) => here <= there },
        ],
        folder: machine.downloads,
        bytes: gibibyte,
        own: async (ready) =>
          (await downloadOnce(app, machine, { name, bytes: gibibyte, timeoutMs: 180_000, ready })).seconds,
      });
      writeResults(results);
    } finally {
      await nginx.stop();
    }
  },
);
