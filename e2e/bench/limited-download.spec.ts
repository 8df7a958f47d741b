import { downloadOnce } from './app-download';
import { isWanted, writeResults } from './measurement';
import { aria2, curl } from './peer-program';
import { compete } from './peer-rounds';
import { test } from './storage-test';

const gibibyte = 1024 ** 3;
const rounds = 5;
const id = 'limited-time';

test.skip(!isWanted(id), 'not asked for');
test.use({ fileBytes: gibibyte, limitRate: '16m' });

test('1 GiB from a server that limits each connection to 16 MB/s', async ({ drive, machine }) => {
  test.setTimeout(1_800_000);
  const { app, name, address } = drive;
  const results = await compete({
    id,
    rounds,
    peers: [
      { peer: curl, from: address, target: '3.8 x as fast', isMet: (here, there) => there >= 3.8 * here },
      { peer: aria2(4), from: address, target: 'as fast', isMet: (here, there) => here <= there },
    ],
    folder: machine.downloads,
    bytes: gibibyte,
    own: async (ready) =>
      (await downloadOnce(app, machine, { name, bytes: gibibyte, timeoutMs: 180_000, ready })).seconds,
  });
  writeResults(results);
});
