import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFormParts, type FormPart } from './form-parts';

let server: Server;
let parts: readonly FormPart[] | null = null;
beforeAll(async () => {
  server = createServer((incoming, response) => {
    void readFormParts(incoming).then((read) => {
      parts = read;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends the body in pieces of that length, so that boundaries are torn apart. */
async function read(
  body: string,
  piece: number,
  type = 'multipart/form-data; boundary="xyz"',
): Promise<typeof parts> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-type': type } });
  const done = new Promise((resolve, reject) =>
    outgoing.on('response', (answer) => answer.resume().on('end', resolve)).on('error', reject),
  );
  const bytes = Buffer.from(body, 'utf8');
  for (let offset = 0; offset < bytes.length; offset += piece) {
    await new Promise((resolve) => outgoing.write(bytes.subarray(offset, offset + piece), resolve));
  }
  outgoing.end();
  await done;
  return parts;
}

const field = (name: string, content: string): string =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
const file = (fileName: string, content: string): string =>
  `--xyz\r\nContent-Disposition: form-data; name="f"; filename="${fileName}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`;

describe('the parts of a form', () => {
  it.each([1, 3, 7, 100_000])('are found in pieces of %i bytes', async (piece) => {
    const tricky = '\r\n--xy\r\n--x\r\n';
    const read1 = await read(
      `${field('a', '1')}${file('ü.txt', tricky)}${field('empty', '')}--xyz--\r\n`,
      piece,
    );
    expect(read1?.map(({ name, fileName, content }) => [name, fileName, content.toString()])).toEqual([
      ['a', null, '1'],
      ['f', 'ü.txt', tricky],
      ['empty', null, ''],
    ]);
  });

  it('bear a preamble, and quotation marks as curl and browsers write them', async () => {
    const names = [file('a\\"b.txt', ''), file('a%22b.txt', '')].join('');
    const read1 = await read(`hello\r\n${names}--xyz--`, 50);
    expect(read1?.map(({ fileName }) => fileName)).toEqual(['a"b.txt', 'a"b.txt']);
  });

  it('are null for a torn form, one without a boundary, one without names', async () => {
    expect(await read(field('a', '1'), 50)).toBeNull();
    expect(await read(`${field('a', '1')}--xyz--`, 50, 'application/json')).toBeNull();
    expect(await read('--xyz\r\nX: y\r\n\r\nz\r\n--xyz--', 50)).toBeNull();
  });
});
