import { PackedBits } from './packed-bits';

type Colour = readonly [red: number, green: number, blue: number];

const blockSize = 8;
/** How many code words there are of each length from 1 to 16, for the sizes 0 to 11 of a difference. */
const differenceLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0] as const;
const differenceSizes = Array.from({ length: 12 }, (_, size) => size);

/** A JPEG picture of `columns` times `rows` plain squares of 8 points each. */
export function plainJpeg(
  columns: number,
  rows: number,
  colourAt: (column: number, row: number) => Colour,
): Uint8Array {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xdb, [0, ...new Array<number>(64).fill(blockSize)]),
    segment(0xc0, [8, ...word(rows * blockSize), ...word(columns * blockSize), 3, ...frameParts]),
    segment(0xc4, [0x00, ...differenceLengths, ...differenceSizes]),
    segment(0xc4, [0x10, 1, ...new Array<number>(15).fill(0), 0]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    scan(columns, rows, colourAt),
    Buffer.from('ffd9', 'hex'),
  ]);
}

const frameParts = [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0] as const;

function segment(marker: number, body: readonly number[]): Buffer {
  return Buffer.from([0xff, marker, ...word(body.length + 2), ...body]);
}

function word(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}

function scan(columns: number, rows: number, colourAt: (column: number, row: number) => Colour): Buffer {
  const bits = new PackedBits('high');
  const codes = differenceCodes();
  let last: Colour = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const levels = toLevels(colourAt(column, row));
      levels.forEach((level, part) => {
        addDifference(bits, codes, level - (last[part] ?? 0));
        bits.add(0, 1);
      });
      last = levels;
    }
  }
  return stuffed(bits.finish(1));
}

/** Brightness and two colour differences, around 0. */
function toLevels([red, green, blue]: Colour): Colour {
  const brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [
    Math.round(brightness - 128),
    Math.round((blue - brightness) / 1.772),
    Math.round((red - brightness) / 1.402),
  ];
}

interface Code {
  value: number;
  length: number;
}

/** Code words in order of their length, as the format defines them. */
function differenceCodes(): readonly Code[] {
  const codes: Code[] = [];
  let value = 0;
  differenceLengths.forEach((count, index) => {
    for (let number = 0; number < count; number += 1) {
      codes.push({ value, length: index + 1 });
      value += 1;
    }
    value <<= 1;
  });
  return codes;
}

function addDifference(bits: PackedBits, codes: readonly Code[], difference: number): void {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const code = codes[size];
  if (code === undefined) throw new Error('The difference is too large.');
  bits.add(code.value, code.length);
  bits.add(difference < 0 ? difference + 2 ** size - 1 : difference, size);
}

/** A zero follows every byte that could be taken for a marker. */
function stuffed(bytes: Buffer): Buffer {
  return Buffer.from([...bytes].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}
