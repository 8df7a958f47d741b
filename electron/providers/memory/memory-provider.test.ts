import { describe, expect, it } from 'vitest';
import { describeProvider } from '../testing/provider-contract';
import { MemoryPlace } from './memory-place';
import { createMemoryProvider, memoryPageSize } from './memory-provider';

describeProvider('memory', () =>
  Promise.resolve({
    pageSize: memoryPageSize,
    open: ({ accountId }) => {
      const place = new MemoryPlace();
      return Promise.resolve({
        provider: createMemoryProvider(place, accountId),
        addFile: (name: string, content: Uint8Array) => place.addFile(null, name, content),
        addFileIn: (folderId: string, name: string, content: Uint8Array) =>
          place.addFile(folderId, name, content),
        addFolder: (name: string) => place.addFolder(null, name),
        changeContent: (id: string, content: Uint8Array) => {
          place.changeContent(id, content);
        },
      });
    },
    close: () => Promise.resolve(),
  }),
);

describe('memory', () => {
  it('keeps a folder that is not empty', async () => {
    const place = new MemoryPlace();
    const provider = createMemoryProvider(place, 'account');
    const { signal } = new AbortController();
    const folder = place.addFolder(null, 'charts');
    const file = place.addFile(folder, 'north.txt', new Uint8Array());
    await expect(provider.remove(folder, signal)).rejects.toMatchObject({ code: 'not-empty' });
    await provider.remove(file, signal);
    await provider.remove(folder, signal);
    expect((await provider.list(null, null, signal)).entries).toEqual([]);
  });
});
