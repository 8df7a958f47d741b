import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { appleSizes, toIcns, toIco, windowsSizes } from './pack/icon-files.mjs';
import { ensureDebianPackages } from './setup/debian-packages.mjs';
import { inCache, inRoot } from './setup/project-paths.mjs';
import { hasProgram, run } from './setup/run-command.mjs';
import { runMain, SetupError } from './setup/say.mjs';

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];

/* Draws the icons of all systems anew from assets/icon.svg. */
await runMain(async () => {
  if (
    !(await hasProgram('rsvg-convert')) &&
    !(await ensureDebianPackages(['librsvg2-bin'], 'drawing the icons'))
  )
    throw new SetupError('Drawing the icons needs rsvg-convert (librsvg).');
  await mkdir(inCache('icons'), { recursive: true });
  await mkdir(inRoot('assets', 'icons'), { recursive: true });
  const svg = await readFile(inRoot('assets', 'icon.svg'), 'utf8');
  const drawing = await keep('plain.svg', svg);
  const smaller = await keep('apple.svg', withAppleMargin(svg));
  for (const size of linuxSizes)
    await writeFile(inRoot('assets', 'icons', `${size}x${size}.png`), await draw(drawing, size));
  await writeFile(inRoot('assets', 'icon.ico'), toIco(await drawAll(drawing, windowsSizes)));
  await writeFile(inRoot('assets', 'icon.icns'), toIcns(await drawAll(smaller, appleSizes)));
  return 0;
});

/** @param {string} name @param {string} svg @returns {Promise<string>} its path */
async function keep(name, svg) {
  await writeFile(inCache('icons', name), svg);
  return inCache('icons', name);
}

/** macOS wants the tile on 824 of 1024 points; ours takes 480 of 512. @param {string} svg */
function withAppleMargin(svg) {
  return svg.replace('viewBox="0 0 512 512"', 'viewBox="-42 -42 596 596"');
}

/** @param {string} drawing @param {readonly number[]} sizes */
async function drawAll(drawing, sizes) {
  const pictures = [];
  for (const size of sizes) pictures.push({ size, png: await draw(drawing, size) });
  return pictures;
}

/** @param {string} drawing @param {number} size @returns {Promise<Buffer>} a PNG */
async function draw(drawing, size) {
  const file = inCache('icons', 'drawn.png');
  const args = ['--width', String(size), '--height', String(size), '--output', file, drawing];
  if ((await run('rsvg-convert', args)) !== 0)
    throw new SetupError(`The icon of ${size} could not be drawn.`);
  return readFile(file);
}
