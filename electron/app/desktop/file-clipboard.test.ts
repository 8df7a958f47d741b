import { describe, expect, it } from 'vitest';
import type { ClipboardItem } from 'electron';
import { copyFilesTo } from './file-clipboard';

const paths = ['/tmp/one & only.txt', '/tmp/ä#2.pdf'];
const gnome = 'copy\nfile:///tmp/one%20&%20only.txt\nfile:///tmp/%C3%A4%232.pdf';
const standard = 'file:///tmp/one%20&%20only.txt\r\nfile:///tmp/%C3%A4%232.pdf\r\n';

/** What an older Electron writes: one format. */
async function writtenByOld(platform: NodeJS.Platform, desktop?: string) {
  const written: unknown[] = [];
  const clipboard = {
    write: () => Promise.reject(new Error('not here')),
    writeBuffer: (format: string, buffer: Buffer) => void written.push([format, buffer.toString('utf8')]),
  };
  await copyFilesTo({ clipboard, ClipboardItem: undefined, platform, desktop }, paths);
  return written;
}

/** An item that can be looked into. */
class Item implements ClipboardItem {
  readonly types: string[];
  readonly blobs: Record<string, Blob>;
  constructor(blobs: Record<string, Blob>) {
    this.blobs = blobs;
    this.types = Object.keys(blobs);
  }
  getType(): Promise<never> {
    return Promise.reject(new Error('not asked'));
  }
}

describe('files on the clipboard', () => {
  it('are written in every format at once where that is possible', async () => {
    const items: ClipboardItem[] = [];
    const clipboard = { write: (some: ClipboardItem[]) => Promise.resolve(void items.push(...some)) };
    await copyFilesTo({ clipboard, ClipboardItem: Item, platform: 'linux', desktop: 'GNOME' }, paths);
    expect(items).toHaveLength(1);
    const blobs = items[0] instanceof Item ? items[0].blobs : {};
    const texts = await Promise.all(
      Object.entries(blobs).map(async ([type, blob]) => [type, await blob.text()]),
    );
    expect(texts).toEqual([
      ['electron application/osclipboard;format="x-special/gnome-copied-files"', gnome],
      ['electron application/osclipboard;format="text/uri-list"', standard],
    ]);
  });

  it.each([
    [undefined, 'x-special/gnome-copied-files', gnome],
    ['ubuntu:GNOME', 'x-special/gnome-copied-files', gnome],
    ['KDE', 'text/uri-list', standard],
    ['LXQt', 'text/uri-list', standard],
  ])('are written as the desktop %s reads them', async (desktop, format, text) => {
    expect(await writtenByOld('linux', desktop)).toEqual([[format, text]]);
  });

  it('are a property list on macOS', async () => {
    const [[format, text] = []] = (await writtenByOld('darwin')) as [string, string][];
    expect(format).toBe('NSFilenamesPboardType');
    expect(text).toContain(
      '<array><string>/tmp/one &amp; only.txt</string><string>/tmp/ä#2.pdf</string></array>',
    );
  });

  it('cannot be written on Windows', async () => {
    await expect(writtenByOld('win32')).rejects.toMatchObject({ code: 'unsupported' });
  });
});
