import type { ServerResponse } from 'node:http';
import { piecesOf, type FileContent } from '../../content/file-content';
import { drained } from '../../wire/open-connection';
import type { OracleAnswer } from '../oracle-call';
import { beginOracleAnswer, type Outgoing } from './outgoing-answer';
import type { OracleSwitches } from '../oracle-switches';

type ContentAnswer = Extract<OracleAnswer, { kind: 'content' }>;

const longestPiece = 262_144;

/** Sends bytes as fast as the client takes them, and no faster: one piece waits for the one before it. */
export async function sendContent(outgoing: Outgoing, answer: ContentAnswer): Promise<void> {
  const { switches, response } = outgoing;
  const whole = bend(answer, switches.wrongSize);
  const end = endOf(whole, switches);
  const { from, to, status, content } = whole;
  const ending = end < to ? switches.cutHow : 'whole';
  beginOracleAnswer(outgoing, status, {
    'content-type': 'application/octet-stream',
    ...(ending === 'clean-end' ? {} : { 'content-length': to - from }),
    ...(status === 206 ? { 'content-range': `bytes ${from}-${to - 1}/${answer.content.size}` } : {}),
  });
  for (const piece of piecesOf(content, { from, to: end }, longestPiece)) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  await finish(response, ending);
}

async function finish(response: ServerResponse, ending: OracleSwitches['cutHow'] | 'whole'): Promise<void> {
  if (ending === 'whole' || ending === 'clean-end') {
    response.end();
    return;
  }
  response.flushHeaders();
  await flushed(response);
  if (ending === 'close') response.destroy();
}

/** Only a whole download is bent: a part has its place to tell. */
function bend(answer: ContentAnswer, wrongSize: OracleSwitches['wrongSize']): ContentAnswer {
  if (answer.status === 206 || wrongSize === 'off') return answer;
  if (wrongSize === 'shorter') return { ...answer, to: Math.max(0, answer.to - 1) };
  return { ...answer, content: withOneMore(answer.content), to: answer.to + 1 };
}

function withOneMore(content: FileContent): FileContent {
  return {
    size: content.size + 1,
    chunkAt: (offset) => (offset < content.size ? content.chunkAt(offset) : new Uint8Array(1)),
    digest: (name) => content.digest(name),
  };
}

function endOf({ from, to }: ContentAnswer, { cutAfterBytes }: OracleSwitches): number {
  if (cutAfterBytes === 'off') return to;
  const amount =
    typeof cutAfterBytes === 'number'
      ? cutAfterBytes
      : Math.floor(((to - from) * parseInt(cutAfterBytes, 10)) / 100);
  return Math.min(to, from + amount);
}

/** Resolves when all that was written has left for the client. */
async function flushed({ socket }: ServerResponse): Promise<void> {
  await new Promise<void>((resolve) => {
    if (socket === null || socket.destroyed) resolve();
    else
      socket.write('', () => {
        resolve();
      });
  });
}
