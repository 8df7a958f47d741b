import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileContent } from '../../content/file-content';
import { listenOnLoopback } from '../../loopback-listener';
import { sendContent } from './content-stream';
import { defaultOracleSwitches } from '../oracle-switches';
import { basic, startOracleClient, type OracleClient } from '../testing/oracle-client';

let client: OracleClient;
beforeEach(async () => {
  client = await startOracleClient();
});
afterEach(() => client.server.close());

const entry = {
  method: '',
  path: '',
  query: '',
  status: null,
  headerNames: [],
  hasCredentials: false,
  hasBody: false,
  sentBytes: 0,
};
const planPath = '/Harbour project/Harbour plan.pdf';
const largePath = '/Large/Aerial survey.bin';

/** The answer's head, its body still to come. */
function open(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const id = client.id(path);
  return new Promise((resolve, reject) => {
    httpRequest(
      `${client.server.origin}/documents/api/1.2/files/${id}/data`,
      { headers: { authorization: basic(client.server.users.aa), ...headers } },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}

/** Reads as far as it goes; tells how it ended. */
async function drain(message: IncomingMessage): Promise<{ length: number; ending: 'clean' | 'broken' }> {
  let length = 0;
  try {
    const source: AsyncIterable<Buffer> = message;
    for await (const chunk of source) length += chunk.length;
    return { length, ending: 'clean' };
  } catch {
    return { length, ending: 'broken' };
  }
}

describe('downloads', () => {
  it('send the newest version, or the one that is asked for', async () => {
    const id = client.id(planPath);
    const newest = await client.send(`GET /files/${id}/data`);
    expect(newest.headers.get('content-type')).toBe('application/octet-stream');
    expect(newest.headers.get('etag')).toBeNull();
    expect(Buffer.from(newest.bytes).equals(client.server.content(id))).toBe(true);
    const second = await client.send(`GET /files/${id}/data?version=2`);
    expect(second.text).toContain('Version 2');
    expect((await client.send(`GET /files/${id}/data?version=9`)).status).toBe(404);
  });

  it('bear a slash at the end, an empty file, and names of all kinds', async () => {
    expect((await client.send(`GET /files/${client.id(planPath)}/data/`)).text).toContain('Version 5');
    const empty = await client.send(
      `GET /files/${client.id('/Harbour project/Minutes still to write.txt')}/data`,
    );
    expect([empty.status, empty.bytes.length]).toEqual([200, 0]);
  });

  it('need a downloader: a viewer may not', async () => {
    const reply = await client.send(`GET /files/${client.id('/Look only/Report.txt')}/data`);
    expect([reply.status, reply.json()['errorCode']]).toEqual([403, '-20']);
    expect((await client.send(`GET /files/${client.id('/Read only/Report.txt')}/data`)).status).toBe(200);
  });

  it.each([
    ['bytes=10-19', 10, 20],
    ['bytes=10-', 10, undefined],
    ['bytes=-7', -7, undefined],
    ['bytes=0-99999999', 0, undefined],
  ])('honour the range %s in 1.2 alone', async (range, from, to) => {
    const id = client.id(planPath);
    const whole = client.server.content(id);
    const part = await client.send(`GET /files/${id}/data`, { headers: { range } });
    expect(part.status).toBe(206);
    expect(Buffer.from(part.bytes).equals(whole.slice(from, to))).toBe(true);
    const first = from < 0 ? whole.length + from : from;
    const last = first + part.bytes.length - 1;
    expect(part.headers.get('content-range')).toBe(`bytes ${first}-${last}/${whole.length}`);
    const ignored = await client.send(`GET /files/${id}/data`, { version: '1.1', headers: { range } });
    expect([ignored.status, ignored.bytes.length]).toEqual([200, whole.length]);
  });

  it('answer 416 to a range beyond the end', async () => {
    const id = client.id(planPath);
    const reply = await client.send(`GET /files/${id}/data`, { headers: { range: 'bytes=999999-' } });
    expect(reply.status).toBe(416);
    expect(reply.headers.get('content-range')).toBe(`bytes */${client.server.content(id).length}`);
  });

  it('stream 256 MiB that nobody holds', async () => {
    const message = await open(largePath);
    const before = process.memoryUsage().arrayBuffers;
    const id = client.id(largePath);
    let length = 0;
    let wrong = 0;
    let peak = 0;
    const source: AsyncIterable<Buffer> = message;
    for await (const chunk of source) {
      const range = { from: length, to: length + chunk.length };
      if (!chunk.equals(client.server.content(id, undefined, range))) wrong += 1;
      length += chunk.length;
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }
    expect([length, wrong]).toEqual([256 * 1_048_576, 0]);
    expect(peak).toBeLessThan(128 * 1_048_576);
  });

  it('take nothing more of the content while the client does not read', async () => {
    const size = 256 * 1_048_576;
    let reached = 0;
    const content: FileContent = {
      size,
      chunkAt: (offset) => {
        reached = Math.max(reached, offset);
        return new Uint8Array(Math.min(65_536, size - offset));
      },
      digest: () => Promise.resolve(''),
    };
    const listener = await listenOnLoopback((request, response) => {
      const outgoing = { request, response, entry, switches: defaultOracleSwitches({ latencyMs: 0 }) };
      void sendContent(outgoing, { kind: 'content', status: 200, content, from: 0, to: size });
    });
    const message = await new Promise<IncomingMessage>((resolve) => {
      httpRequest(listener.origin, resolve).end();
    });
    await client.send('GET /metadata-catalog');
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(64 * 1_048_576);
    message.destroy();
    await listener.close();
  });
});

describe('fault switches of downloads', () => {
  it('cutAfterBytes closes the connection in the middle', async () => {
    client.server.set({ cutAfterBytes: 100 });
    expect(await drain(await open(planPath))).toEqual({ length: 100, ending: 'broken' });
    client.server.set({ cutAfterBytes: '60%' });
    const { size } = client.server.findByPath(planPath) ?? { size: 0 };
    expect(await drain(await open(planPath))).toEqual({ length: Math.floor(size * 0.6), ending: 'broken' });
  });

  it('cutHow clean-end ends in good order without a length', async () => {
    client.server.set({ cutAfterBytes: 100, cutHow: 'clean-end' });
    const message = await open(planPath);
    expect(message.headers['content-length']).toBeUndefined();
    expect(await drain(message)).toEqual({ length: 100, ending: 'clean' });
  });

  it('cutHow stall sends nothing more', async () => {
    client.server.set({ cutAfterBytes: 100, cutHow: 'stall' });
    const message = await open(planPath);
    const first = await new Promise<Buffer>((resolve) => message.once('data', resolve));
    expect(first.length).toBe(100);
    const more = await Promise.race([
      new Promise((resolve) =>
        message
          .once('data', () => {
            resolve('data');
          })
          .once('end', () => {
            resolve('end');
          }),
      ),
      client.send('GET /metadata-catalog').then(() => 'nothing'),
    ]);
    expect(more).toBe('nothing');
    message.destroy();
  });

  it('cutHow reset ends in a reset', async () => {
    client.server.set({ cutAfterBytes: 100, cutHow: 'reset' });
    const message = await open(planPath);
    const failure = new Promise((resolve) => message.once('error', resolve));
    message.resume();
    expect(await failure).toMatchObject({ code: 'ECONNRESET' });
  });

  it('rate sends no faster', async () => {
    client.server.set({ rate: 2000 });
    const begun = Date.now();
    const { length } = await drain(await open(planPath));
    expect(Date.now() - begun).toBeGreaterThan((length / 2000) * 900);
  });

  it('wrongRange sends another part', async () => {
    client.server.set({ wrongRange: true });
    const id = client.id(planPath);
    const part = await client.send(`GET /files/${id}/data`, { headers: { range: 'bytes=5-9' } });
    expect(part.headers.get('content-range')).toMatch(/^bytes 6-9\//);
    expect(Buffer.from(part.bytes).equals(client.server.content(id).slice(6, 10))).toBe(true);
    expect((await client.send(`GET /files/${id}/data`)).status).toBe(200);
  });

  it('the log tells how many bytes of content were sent', async () => {
    client.server.set({ cutAfterBytes: 100 });
    await drain(await open(planPath));
    expect(client.server.log().at(-1)?.sentBytes).toBe(100);
  });

  it('rangeAs200', async () => {
    client.server.set({ rangeAs200: true });
    const reply = await client.send(`GET /files/${client.id(planPath)}/data`, {
      headers: { range: 'bytes=5-' },
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-range')).toBeNull();
  });

  it('wrongSize', async () => {
    const id = client.id(planPath);
    const { size } = client.server.find(id) ?? { size: 0 };
    client.server.set({ wrongSize: 'longer' });
    expect((await client.send(`GET /files/${id}/data`)).bytes).toHaveLength(size + 1);
    client.server.set({ wrongSize: 'shorter' });
    expect((await client.send(`GET /files/${id}/data`)).bytes).toHaveLength(size - 1);
    expect((await client.send(`GET /files/${id}`)).json()['size']).toBe(String(size));
  });
});
