import { downloadOnce, type AppRound } from './app-download';
import { median, writeResults, type Measurement } from './measurement';
import { aria2, curl, rcloneCopyUrl } from './peer-program';
import { compete } from './peer-rounds';
import { test } from './storage-test';

const gibibyte = 1024 ** 3;
const rounds = 5;
const mostCpuSeconds = 1.5;
const mostMebibytes = 48;

test.use({ fileBytes: gibibyte });

test(
  '1 GiB over loopback to disk',
  { tag: ['@large-time', '@large-cpu', '@large-memory'] },
  async ({ drive, machine }) => {
    const { app, name, address } = drive;
    const own: AppRound[] = [];
    const times = await compete({
      id: 'large-time',
      rounds,
      peers: [
        { peer: aria2(1), from: address, target: 'faster', isMet: (here, there) => here < there },
        {
          peer: rcloneCopyUrl,
          from: address,
          target: 'at most 1.4 x',
          isMet: (here, there) => here <= 1.4 * there,
        },
        { peer: curl, from: address, target: 'none, for comparison', isMet: () => true },
      ],
      folder: machine.downloads,
      bytes: gibibyte,
      own: async (ready) => {
        const round = await downloadOnce(app, machine, { name, bytes: gibibyte, timeoutMs: 120_000, ready });
        own.push(round);
        return round.seconds;
      },
    });
    const measured = [...times, cpuOf(own), memoryOf(own)];
    writeResults(measured);
  },
);

const noBaseline = { baseline: null, baselineName: 'none' };

/** Without hashing: the service states no hash, so the large file has none. */
function cpuOf(own: readonly AppRound[]): Measurement {
  const value = median(own.map(({ cpuSeconds }) => cpuSeconds));
  const target = `at most ${mostCpuSeconds} s per GiB`;
  return { id: 'large-cpu', unit: 's', value, ...noBaseline, target, met: value <= mostCpuSeconds };
}

function memoryOf(own: readonly AppRound[]): Measurement {
  const value = median(own.map(({ grownMebibytes }) => grownMebibytes));
  const target = `at most ${mostMebibytes} MiB`;
  return { id: 'large-memory', unit: 'MiB', value, ...noBaseline, target, met: value <= mostMebibytes };
}
