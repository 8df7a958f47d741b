import type { FileContent } from '../../content/file-content';
import { sendPaced, type PacedBody } from '../../wire/paced-body';
import type { OracleAnswer } from '../oracle-call';
import type { OracleSwitches } from '../oracle-switches';
import { beginOracleAnswer, type Outgoing } from './outgoing-answer';

type ContentAnswer = Extract<OracleAnswer, { kind: 'content' }>;

const endings = { close: 'close', 'clean-end': 'end', reset: 'cut', stall: 'stall' } as const;

/** Sends bytes as fast as the client takes them, and no faster. */
export async function sendContent(outgoing: Outgoing, answer: ContentAnswer): Promise<void> {
  const { switches } = outgoing;
  const whole = bend(answer, switches.wrongSize);
  const { from, to, status, content } = whole;
  const plan = planOf(whole, switches);
  const isOpenEnded = plan.to < to && switches.cutHow === 'clean-end';
  beginOracleAnswer(outgoing, status, {
    'content-type': 'application/octet-stream',
    ...(isOpenEnded ? {} : { 'content-length': to - from }),
    ...(status === 206 ? { 'content-range': `bytes ${from}-${to - 1}/${answer.content.size}` } : {}),
  });
  await sendPaced(outgoing, content, plan);
}

function planOf(answer: ContentAnswer, switches: OracleSwitches): PacedBody {
  const end = endOf(answer, switches);
  const ending = end < answer.to ? endings[switches.cutHow] : 'end';
  return { from: answer.from, to: end, ending, rate: switches.rate === 'unlimited' ? null : switches.rate };
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
