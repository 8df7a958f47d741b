import type { FileContent } from '../../content/file-content';
import { madeContent } from './made-content';

type Colour = readonly [red: number, green: number, blue: number];

const headLength = 54;

/** A BMP picture with 24 bits a point, made as it is read: every row has the one colour that `colourAt` says, from the bottom up. */
export function plainBitmap(width: number, height: number, colourAt: (row: number) => Colour): FileContent {
  const rowLength = Math.ceil((3 * width) / 4) * 4;
  const size = headLength + rowLength * height;
  const head = bitmapHead(width, height, size);
  return madeContent(size, (offset) => {
    if (offset < headLength) return head.subarray(offset);
    const row = Math.floor((offset - headLength) / rowLength);
    return bitmapRow(width, rowLength, colourAt(row)).subarray((offset - headLength) % rowLength);
  });
}

function bitmapHead(width: number, height: number, size: number): Uint8Array {
  const head = Buffer.alloc(headLength);
  head.write('BM', 'latin1');
  head.writeUInt32LE(size, 2);
  head.writeUInt32LE(headLength, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  head.writeUInt32LE(size - headLength, 34);
  return head;
}

function bitmapRow(width: number, rowLength: number, [red, green, blue]: Colour): Uint8Array {
  const row = Buffer.alloc(rowLength);
  row.fill(Buffer.from([blue, green, red]), 0, 3 * width);
  return row;
}
