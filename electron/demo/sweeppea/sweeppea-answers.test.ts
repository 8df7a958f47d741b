import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSweeppeaServer, type SweeppeaServer } from './sweeppea-server';
import { harbourKey, quaysideKey } from './store/drive-seed';

/** The table "Must answer exactly" of the specification: status, text of the body, order of its keys. */

let server: SweeppeaServer;
beforeEach(async () => {
  server = await startSweeppeaServer({ seed: 'doc-examples' });
});
afterEach(() => server.close());

const T = '"Telemetry":{"DataConsumed":0,"APICalls":42,"MaxAPICalls":1500000}';
const help =
  '{"Response":false,"Message":"Invalid or Missing FileToken.","Help":{"ExpectedBody":{"FileToken":"string (required) \u2014 UUID v4 of the file to delete"}}}';
const noBearer = '{"Response":false,"Message":"Invalid or Missing Bearer Token","Code":401}';
const absent = `{"Response":false,${T},"Message":"File not found or access denied.","Code":404}`;

const good = { authorization: `Bearer ${harbourKey}` };
const deletion = '{"FileToken":"uuid-v4-string"}';

async function post(body: string, headers: Record<string, string>): Promise<[number, string]> {
  const answer = await fetch(`${server.origin}/files/delete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  expect(answer.headers.get('content-type')).toBe('application/json');
  return [answer.status, Buffer.from(await answer.arrayBuffer()).toString('utf8')];
}

describe('files/delete answers exactly', () => {
  it('success', async () => {
    expect(await post(deletion, good)).toEqual([
      200,
      `{"Response":true,${T},"Data":{"FileToken":"uuid-v4-string","Filename":"report.pdf","SizeMB":0.03},"Message":"(OK) File deleted successfully."}`,
    ]);
    expect(server.files(harbourKey)).toEqual([]);
    expect(await post(deletion, good)).toEqual([404, absent.replace('42', '43')]);
  });

  it.each(['{}', '{"FileToken":"x"}', '{"FileToken":7}', '', 'not json', '[]', 'null'])(
    'a missing or bad token in %j',
    async (body) => {
      expect(await post(body, good)).toEqual([400, help]);
    },
  );

  it.each([
    {},
    { authorization: '' },
    { authorization: 'Bearer' },
    { authorization: 'Bearer ' },
    { authorization: 'Basic eDp5' },
    { authorization: harbourKey },
  ])('no usable bearer in %j', async (headers: Record<string, string>) => {
    expect(await post(deletion, headers)).toEqual([401, noBearer]);
  });

  it('an unknown key', async () => {
    expect(await post(deletion, { authorization: 'Bearer nobody' })).toEqual([
      403,
      '{"Response":false,"Message":"Invalid API Token","Code":403}',
    ]);
  });

  it('an unknown token, and one of somebody else', async () => {
    const unknown = '{"FileToken":"3ec1e0cb-155b-42df-a163-1ac92857495e"}';
    expect(await post(unknown, good)).toEqual([404, absent]);
    server.reseed();
    const foreign = server.files(quaysideKey)[0]?.token ?? '';
    expect(await post(JSON.stringify({ FileToken: foreign }), good)).toEqual([404, absent]);
    expect(server.files(quaysideKey)[0]?.token).toBe(foreign);
  });

  it('the switch "500 in envelope"', async () => {
    server.set({ faults: [{ fault: 'internal-error' }] });
    expect(await post(deletion, good)).toEqual([
      500,
      '{"Response":false,"Message":"Internal Server Error","Code":500}',
    ]);
    expect(server.files(harbourKey)).toHaveLength(1);
  });
});

it('the literal token of the example is good in that fixture only', async () => {
  server.reseed('demo');
  expect(await post(deletion, good)).toEqual([400, help]);
});
