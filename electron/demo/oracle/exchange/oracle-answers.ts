import type { OutgoingHttpHeaders } from 'node:http';
import type { OracleAnswer, OracleJson } from '../oracle-call';
import { sendContent } from './content-stream';
import { beginOracleAnswer, type Outgoing } from './outgoing-answer';
import type { OracleSwitches } from '../oracle-switches';

/** Sends the answer; resolves when all of it has been handed over, or the client has gone. */
export async function sendAnswer(outgoing: Outgoing, answer: OracleAnswer): Promise<void> {
  switch (answer.kind) {
    case 'json':
      sendBytes(outgoing, answer.status, JSON.stringify(finishJson(answer.body, outgoing.switches)), {
        'content-type': 'application/json',
        ...answer.headers,
      });
      answer.afterwards?.();
      break;
    case 'html':
      sendBytes(outgoing, answer.status, pageOf(answer.title), {
        'content-type': 'text/html; charset=utf-8',
        ...answer.headers,
      });
      break;
    case 'empty':
      sendBytes(outgoing, answer.status, '', answer.headers);
      break;
    case 'content':
      await sendContent(outgoing, answer);
      break;
  }
}

function sendBytes(outgoing: Outgoing, status: number, text: string, headers: OutgoingHttpHeaders): void {
  const body = Buffer.from(text, 'utf8');
  beginOracleAnswer(outgoing, status, { ...headers, 'content-length': body.length });
  outgoing.response.end(body);
}

function pageOf(title: string): string {
  return `<!doctype html><title>${title}</title><h1>${title}</h1>\n`;
}

/** Adds the success code and applies the switches that bend the form of a body. */
function finishJson(body: OracleJson, { omitEmptyItems, sloppyFields }: OracleSwitches): unknown {
  const whole: Record<string, unknown> = { errorCode: '0', ...body };
  if (omitEmptyItems && Array.isArray(whole['items']) && whole['items'].length === 0) delete whole['items'];
  return sloppyFields ? sloppy(whole) : whole;
}

const numericFields = new Set([
  'childItemsCount',
  'count',
  'errorCode',
  'hasMore',
  'offset',
  'size',
  'totalCount',
  'totalResults',
  'version',
]);
const otherSpellings = new Map([
  ['mimeType', 'mimetype'],
  ['childItemsCount', 'childitemsCount'],
]);

function sloppy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sloppy);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => name !== 'loginName')
    .map(([name, field]: [string, unknown]) => [
      otherSpellings.get(name) ?? name,
      numericFields.has(name) && typeof field === 'string' ? Number(field) : sloppy(field),
    ]);
  return Object.fromEntries(entries);
}
