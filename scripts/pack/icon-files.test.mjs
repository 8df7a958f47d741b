import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../setup/project-paths.mjs';
import { appleSizes, windowsSizes } from './icon-files.mjs';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** @param {Buffer} png @returns {[number, number]} width and height */
function sizeOf(png) {
  expect(png.subarray(0, 8)).toEqual(signature);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** @param {Buffer} icns @returns {Buffer[]} its pictures */
function picturesIn(icns) {
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const pictures = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    pictures.push(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
  return pictures;
}

/* What `npm run icons` wrote into assets/. */
describe('icons', () => {
  it('have every size that Windows shows', async () => {
    const ico = await readFile(inRoot('assets', 'icon.ico'));
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
    const pictures = entries.map((at) => {
      const start = ico.readUInt32LE(at + 12);
      return ico.subarray(start, start + ico.readUInt32LE(at + 8));
    });
    expect(pictures.map(sizeOf)).toEqual(windowsSizes.map((size) => [size, size]));
    expect(entries.map((at) => ico.readUInt8(at))).toEqual(windowsSizes.map((size) => size % 256));
  });

  it('have every size that macOS shows', async () => {
    const pictures = picturesIn(await readFile(inRoot('assets', 'icon.icns')));
    const widths = new Set(pictures.map((png) => sizeOf(png)[0]));
    expect([...widths]).toEqual(appleSizes);
  });

  it('say their size in their name for Linux', async () => {
    const names = await readdir(inRoot('assets', 'icons'));
    expect(names).toContain('512x512.png');
    for (const name of names)
      expect(sizeOf(await readFile(inRoot('assets', 'icons', name))).join('x')).toBe(
        name.replace('.png', ''),
      );
  });
});
