import { downloadOnce } from './app-download';
import { writeResults } from './measurement';
import { test } from './storage-test';

const bytes = 10 * 1024 ** 3;
const mostMebibytes = 48;
const id = 'huge-memory';

test.use({ fileBytes: bytes, sparse: true });

/* Once, and only when it is asked for: it takes 10 GiB of disk. Were memory not flat, it would show without medians. */
test(
  'memory of the main process over 10 GiB',
  { tag: ['@huge-memory', '@takes-long'] },
  async ({ drive, machine }) => {
    test.setTimeout(1_200_000);
    const { app, name } = drive;
    const ready = () => Promise.resolve();
    const { grownMebibytes: value } = await downloadOnce(app, machine, {
      name,
      bytes,
      timeoutMs: 1_000_000,
      ready,
    });
    const target = `at most ${mostMebibytes} MiB`;
    const met = value <= mostMebibytes;
    writeResults([{ id, unit: 'MiB', value, baseline: null, baselineName: 'none', target, met }]);
  },
);
