import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, parseJson } from '../testing/oracle-client';
import { startOracleServer, type OracleServer } from '../oracle-server';

let demo: OracleServer;
let test: OracleServer;
beforeAll(async () => {
  demo = await startOracleServer();
  test = await startOracleServer({ seed: 'test', files: 7, fileSize: 1000 });
});
afterAll(() => Promise.all([demo.close(), test.close()]));

const bytesOf = (path: string): Buffer => {
  const item = demo.findByPath(path, { kind: 'file' });
  if (item === undefined) throw new Error(`There is nothing at ${path}.`);
  return Buffer.from(demo.content(item.id));
};

async function namesIn(server: OracleServer, path: string): Promise<string[]> {
  const { id } = server.findByPath(path, { kind: 'folder' }) ?? { id: '' };
  const headers = { authorization: `Bearer ${server.users.aa.accessToken}` };
  const url = `${server.origin}/documents/api/1.2/folders/${id}/items?limit=10000`;
  return itemsOf(parseJson(await (await fetch(url, { headers })).text())).map((item) => String(item['name']));
}

describe('the sample content', () => {
  it('has the folder of a project with every kind of file', async () => {
    expect(await namesIn(demo, '/Harbour project')).toEqual([
      'Budget.csv',
      'Drawings',
      'Drawings',
      'Harbour plan.pdf',
      'Minutes still to write.txt',
      'Note for the meeting.txt',
      'Photographs to come',
      'Tide table',
    ]);
    expect(demo.findByPath('/Harbour project/Harbour plan.pdf')?.versions).toEqual([1, 2, 3, 4, 5]);
    expect(demo.findByPath('/Harbour project/Minutes still to write.txt')?.size).toBe(0);
    expect(await namesIn(demo, '/Harbour project/Photographs to come')).toEqual([]);
  });

  it('has 2,500 soundings, or as many as wanted of the wanted size', async () => {
    expect(await namesIn(demo, '/Survey')).toHaveLength(2_500);
    expect(await namesIn(test, '/Survey')).toHaveLength(7);
    expect(test.findByPath('/Survey/sounding-0007.txt')?.size).toBe(1000);
  });

  it('has awkward names, and hostile ones in tests alone', async () => {
    const names = await namesIn(demo, '/Names');
    expect(names.filter((name) => name.normalize('NFC') === 'Übersicht.txt')).toHaveLength(2);
    expect(names).toContain('CON.txt');
    expect(names.some((name) => name.length === 200)).toBe(true);
    expect(names).toContain('The dot at the end.');
    expect(names.some((name) => name.includes('/'))).toBe(false);
    expect(await namesIn(test, '/Names')).toContain('../../outside.txt');
  });

  it('has a large file', () => {
    expect(demo.findByPath('/Large/Aerial survey.bin')?.size).toBe(268_435_456);
  });

  it('opens: a PDF whose offsets fit, a PNG that inflates', () => {
    const pdf = bytesOf('/Harbour project/Harbour plan.pdf').toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 4)).toBe('xref');
    const png = bytesOf('/Harbour project/Drawings/Chart.png');
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([96, 64]);
    const data = png.subarray(41, 41 + png.readUInt32BE(33));
    expect(inflateSync(data)).toHaveLength(64 * (1 + 3 * 96));
    /* The check sum of an IEND chunk is known. */
    expect(png.subarray(-4).toString('hex')).toBe('ae426082');
  });
});

describe('secrets', () => {
  it('are random in the demo and fixed in tests', async () => {
    const other = await startOracleServer();
    expect(other.users.aa.password).not.toBe(demo.users.aa.password);
    expect(other.publicLinks.coded.accessCode).not.toBe(demo.publicLinks.coded.accessCode);
    await other.close();
    const again = await startOracleServer({ seed: 'test', files: 0 });
    expect(again.users).toEqual(test.users);
    expect(again.appLink).toEqual(test.appLink);
    await again.close();
  });
});
