import { PackedBits } from './packed-bits';

type Shade = readonly [red: 0 | 1, green: 0 | 1, blue: 0 | 1];

const darkest = 60;
const brightest = 230;

/** A lossless WebP picture of at most eight colours: at each point every basic colour is dark or bright. */
export function plainWebp(
  width: number,
  height: number,
  shadeAt: (x: number, y: number) => Shade,
): Uint8Array {
  const bits = new PackedBits('low');
  bits.add(0x2f, 8);
  bits.add(width - 1, 14);
  bits.add(height - 1, 14);
  bits.add(0, 4);
  bits.add(0, 3);
  for (let colour = 0; colour < 3; colour += 1) addTwoSymbols(bits);
  addOneSymbol(bits, 255);
  addOneSymbol(bits, 0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = shadeAt(x, y);
      bits.add(green | (red << 1) | (blue << 2), 3);
    }
  }
  return container(bits.finish(0));
}

/** A prefix code of one bit for each of two symbols. */
function addTwoSymbols(bits: PackedBits): void {
  bits.add(0b111, 3);
  bits.add(darkest, 8);
  bits.add(brightest, 8);
}

/** A prefix code for one symbol, which takes no bit. */
function addOneSymbol(bits: PackedBits, symbol: number): void {
  bits.add(0b101, 3);
  bits.add(symbol, 8);
}

function container(data: Buffer): Uint8Array {
  const padding = Buffer.alloc(data.length % 2);
  const chunk = Buffer.concat([Buffer.from('VP8L'), length(data.length), data, padding]);
  return Buffer.concat([Buffer.from('RIFF'), length(4 + chunk.length), Buffer.from('WEBP'), chunk]);
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
