import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assertRoomFor } from './disk-room';

const place = { path: tmpdir(), shownPath: '/shown' };

it('is content with room, and with a folder that it cannot ask about', async () => {
  await assertRoomFor(place, { neededBytes: 1, missingBytes: 1 });
  await assertRoomFor(place, { neededBytes: 1e18, missingBytes: 1 });
  const gone = { ...place, path: join(tmpdir(), 'longshore-no-such-folder') };
  await assertRoomFor(gone, { neededBytes: 1e18, missingBytes: 1e18 });
});

it('says how much is needed where there is less', async () => {
  await expect(assertRoomFor(place, { neededBytes: 2e18, missingBytes: 1e18 })).rejects.toMatchObject({
    code: 'disk-full',
    details: { folder: '/shown', neededBytes: 2e18 },
  });
});
