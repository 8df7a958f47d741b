import { expect, it } from 'vitest';
import { previewLimits } from '../../../shared/preview-frames';
import { plainPdf } from '../../demo/content/plain-pdf';
import { plainPng } from '../../demo/content/plain-png';
import { createContentProvider, type ScriptedContent } from '../testing/content-provider';
import { readPreviewContent } from './preview-content';

const { signal } = new AbortController();

async function preview(bytes: Uint8Array, script: Partial<ScriptedContent> = {}) {
  const provider = createContentProvider(bytes, script);
  const content = await readPreviewContent(await provider.read('a', {}, signal));
  expect(provider.openAnswers()).toBe(0);
  return content;
}

const png = plainPng(4, 3, () => [9, 9, 9]);

it('serves an image whole, under the type that its bytes say', async () => {
  expect(await preview(png, { name: 'page.html' })).toEqual({
    kind: 'image',
    type: 'image/png',
    bytes: Buffer.from(png),
    cut: false,
    dimensions: { width: 4, height: 3 },
  });
});

it('serves a PDF whole', async () => {
  const bytes = plainPdf(['hello']);
  expect(await preview(bytes, { chunkBytes: 10 })).toMatchObject({ kind: 'pdf', bytes: Buffer.from(bytes) });
});

it('serves text and markup as UTF-8 text', async () => {
  const html = Buffer.from('<script>alert("\xfc")</script>', 'latin1');
  const content = await preview(html);
  expect(content).toMatchObject({ kind: 'text', type: 'text/plain; charset=utf-8', cut: false });
  expect('bytes' in content && Buffer.from(content.bytes).toString()).toBe('<script>alert("ü")</script>');
});

it('reads only the beginning of a long text', async () => {
  const content = await preview(Buffer.alloc(10_000_000, 'a'));
  expect(content).toMatchObject({ kind: 'text', cut: true });
  expect('bytes' in content && content.bytes.length).toBe(previewLimits.text);
});

it.each([
  ['empty', Buffer.alloc(0), {}],
  ['kind', Buffer.from('PK\x03\x04'), {}],
  ['damaged', png.subarray(0, 16), { size: 16 }],
  ['size', Buffer.concat([png, Buffer.alloc(previewLimits.image)]), {}],
  ['size', Buffer.concat([png, Buffer.alloc(previewLimits.image)]), { size: null }],
  ['size', Buffer.concat([plainPdf([]), Buffer.alloc(previewLimits.pdf)]), {}],
] as const)('shows nothing: %s', async (why, bytes, script) => {
  expect(await preview(bytes, script)).toEqual({ kind: 'none', why });
});

it('gives up at once what is stated to be too large', async () => {
  let read = 0;
  const body = (async function* () {
    for (;;) {
      yield await Promise.resolve(png);
      read += png.length;
    }
  })();
  const size = previewLimits.image + 1;
  const bend = (opened: Awaited<ReturnType<ReturnType<typeof createContentProvider>['read']>>) => ({
    ...opened,
    body,
  });
  expect(await preview(png, { size, bend })).toEqual({ kind: 'none', why: 'size' });
  expect(read).toBeLessThan(10_000);
});

it('refuses an image that is small in bytes and huge in pixels', async () => {
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(100_000, 16);
  bomb.writeUInt32BE(100_000, 20);
  expect(await preview(bomb)).toEqual({ kind: 'none', why: 'pixels' });
});

it('rejects contents that end before their stated size', async () => {
  await expect(preview(png, { size: png.length + 1 })).rejects.toMatchObject({
    code: 'truncated',
    details: { receivedBytes: png.length },
  });
});

it('keeps what came first also where a body uses its memory again', async () => {
  const memory = new Uint8Array(8);
  const bend = (opened: Awaited<ReturnType<ReturnType<typeof createContentProvider>['read']>>) => ({
    ...opened,
    body: (async function* () {
      for (let from = 0; from < png.length; from += memory.length) {
        const piece = png.subarray(from, from + memory.length);
        memory.set(piece);
        yield await Promise.resolve(memory.subarray(0, piece.length));
      }
    })(),
  });
  expect(await preview(png, { bend })).toMatchObject({ bytes: Buffer.from(png) });
});
