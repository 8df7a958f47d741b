/** A file of an archive. */
export interface ArchivedFile {
  readonly path: string;
  readonly text: string;
}

/** A ZIP archive whose files are stored as they are, dated 1 January 1980. Paths are ASCII. */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const name = Buffer.from(path, 'latin1');
    const data = Buffer.from(text, 'utf8');
    const facts = fileFacts(name, data);
    const local = Buffer.concat([numbers([4, 0x0403_4b50]), facts, name, data]);
    directory.push(numbers([4, 0x0201_4b50], [2, 20]), facts, centralFacts(offset), name);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endRecord(files.length, central.length, offset)]);
}

/** What both records of a file share: version, flags, method, time, date, check, sizes, lengths of name and extra. */
function fileFacts(name: Buffer, data: Buffer): Buffer {
  const { length } = data;
  return numbers(
    [2, 20],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0x21],
    [4, crc32(data)],
    [4, length],
    [4, length],
    [2, name.length],
    [2, 0],
  );
}

/** Comment length, disk, attributes, and where the local record begins. */
function centralFacts(offset: number): Buffer {
  return numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
}

function endRecord(count: number, length: number, offset: number): Buffer {
  return numbers([4, 0x0605_4b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, offset], [2, 0]);
}

/** Little-endian numbers of 2 or 4 bytes each. */
function numbers(...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

function crc32(bytes: Buffer): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}
