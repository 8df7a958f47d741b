import { expect, it } from 'vitest';
import { createOriginMark } from './origin-mark';

function markOn(platform: NodeJS.Platform, fault?: Error) {
  const done: unknown[] = [];
  const act = (...what: unknown[]) => {
    done.push(what);
    return fault === undefined ? Promise.resolve() : Promise.reject(fault);
  };
  const mark = createOriginMark({
    platform,
    run: act,
    writeFile: act,
    now: () => 0x68_00_00_00 * 1000 + 999,
    log: (facts) => done.push(facts),
  });
  return { mark, done };
}

it('sets the quarantine of macOS without a shell', async () => {
  const { mark, done } = markOn('darwin');
  await mark('/Users/anna/.a b.part');
  expect(done).toEqual([
    ['/usr/bin/xattr', ['-w', 'com.apple.quarantine', '0081;68000000;Longshore;', '/Users/anna/.a b.part']],
  ]);
});

it('sets the zone of Windows, without an address in it', async () => {
  const { mark, done } = markOn('win32');
  await mark('C:\\Users\\anna\\.a.part');
  expect(done).toEqual([['C:\\Users\\anna\\.a.part:Zone.Identifier', '[ZoneTransfer]\r\nZoneId=3\r\n']]);
});

it('does nothing where there is no such mark', async () => {
  const { mark, done } = markOn('linux');
  await mark('/home/anna/.a.part');
  expect(done).toEqual([]);
});

it.each(['win32', 'darwin'] as const)('only tells when %s refuses', async (platform) => {
  const { mark, done } = markOn(platform, Object.assign(new Error('EINVAL: C:\\a'), { code: 'EINVAL' }));
  await mark('C:\\a');
  expect(done.at(-1)).toEqual({ platform, code: 'EINVAL' });
});
