/** @typedef {{ size: number, png: Buffer }} Picture a square PNG */

export const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/** Type codes of Apple's icon format for PNGs, by size in pixels; a second code is the same picture on a display of double density. */
const appleTypes = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['icp6', 'ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

export const appleSizes = [...appleTypes.keys()];

/** A Windows icon: a directory of the pictures, then the pictures. @param {readonly Picture[]} pictures @returns {Buffer} */
export function toIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = head.subarray(6 + 16 * index);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** An Apple icon: each picture behind its type code. @param {readonly Picture[]} pictures @returns {Buffer} */
export function toIcns(pictures) {
  const chunks = pictures.flatMap(({ size, png }) =>
    (appleTypes.get(size) ?? []).map((type) => withHead(type, png)),
  );
  return withHead('icns', Buffer.concat(chunks));
}

/** @param {string} type @param {Buffer} contents */
function withHead(type, contents) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + contents.length, 4);
  return Buffer.concat([head, contents]);
}
