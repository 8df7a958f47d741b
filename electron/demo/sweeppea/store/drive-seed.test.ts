import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readContent } from '../../content/file-content';
import { createSeededRandom } from '../../content/seeded-random';
import type { DriveStore } from './drive-store';
import { seedDrive } from './drive-seed';

const grow = (): DriveStore => seedDrive({ seed: 'demo', random: createSeededRandom(1) });
const store = grow();

function bytesOf(name: string): Buffer {
  const file = store.accounts.flatMap((account) => store.listOf(account)).find((one) => one.name === name);
  if (file === undefined) throw new Error(`There is no file ${name}.`);
  const bytes = Buffer.from(readContent(file.content));
  expect(bytes.length).toBe(file.size);
  return bytes;
}

it('has the same tokens and bytes in every run', async () => {
  const again = grow();
  for (const [index, account] of store.accounts.entries()) {
    const twin = again.accounts[index];
    const files = twin === undefined ? [] : again.listOf(twin);
    expect(files.map(({ token, name }) => [token, name])).toEqual(
      store.listOf(account).map(({ token, name }) => [token, name]),
    );
    for (const [place, file] of store.listOf(account).entries()) {
      expect(await files[place]?.content.digest('md5')).toBe(
        createHash('md5').update(readContent(file.content)).digest('hex'),
      );
    }
  }
});

it.each([
  ['report.pdf', 34_980],
  ['official-rules-2025.pdf', 5_400],
  ['venue-lease.pdf', 4_100],
  ['vendor-agreement.pdf', 8_388_608],
])('%s is a PDF of its size, whose table leads to its objects', (name, size) => {
  const bytes = bytesOf(name);
  expect(bytes.length).toBe(size);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.subarray(-40).toString('latin1'))?.[1]);
  const table = bytes.subarray(start).toString('latin1');
  expect(table).toMatch(/^xref\n0 7\n/);
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
  expect(offsets.map((offset) => bytes.subarray(offset, offset + 7).toString('latin1'))).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => `${number} 0 obj`),
  );
});

it.each([
  ['winner-letter.docx', 'word/document.xml'],
  ['budget.xlsx', 'xl/worksheets/sheet1.xml'],
])('%s is an archive that holds %s', (name, part) => {
  const bytes = bytesOf(name);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x0605_4b50);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x0201_4b50);
    expect(bytes.readUInt32LE(bytes.readUInt32LE(at + 42))).toBe(0x0403_4b50);
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.subarray(at + 46, at + 46 + length).toString('latin1'));
    at += 46 + length;
  }
  expect(at).toBe(end);
  expect(names[0]).toBe('[Content_Types].xml');
  expect(names).toContain(part);
});

it('has pictures with their marks and measures', () => {
  const png = bytesOf('banner.png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([480, 120]);
  const jpeg = bytesOf('poster.jpg');
  const frame = jpeg.indexOf(Buffer.from('ffc0', 'hex'));
  expect([
    jpeg.subarray(0, 2).toString('hex'),
    jpeg.readUInt16BE(frame + 5),
    jpeg.readUInt16BE(frame + 7),
  ]).toEqual(['ffd8', 384, 288]);
  const webp = bytesOf('hero-image.webp');
  expect([
    webp.readUInt32LE(4) + 8,
    webp.subarray(8, 16).toString(),
    (webp.readUInt16LE(21) & 0x3fff) + 1,
  ]).toEqual([webp.length, 'WEBPVP8L', 640]);
  const bmp = bytesOf('billboard-north.bmp');
  expect([
    bmp.subarray(0, 2).toString(),
    bmp.readUInt32LE(2),
    bmp.readInt32LE(18),
    bmp.readInt32LE(22),
  ]).toEqual(['BM', bmp.length, 2700, 2080]);
  expect(bytesOf('logo.svg').toString()).toContain('<script>');
});
