import type { ServerResponse } from 'node:http';
import { dropConnection, waitWhileOpen } from '../http-answers';
import type { ServiceCall } from '../service-call';
import { piecesOf, type ByteSpan, type FileContent } from '../store/file-content';

/** Where a body ends, and how. */
export interface BodyPlan extends ByteSpan {
  /** `reset` cuts the connection at `to`, `stall` sends nothing more but keeps it. */
  ending: 'end' | 'reset' | 'stall';
  /** Offset of a byte that is sent wrong. */
  corruptAt: number | null;
  /** Bytes per second. */
  rate: number | null;
}

const longestPiece = 1_048_576;
const mostWaiting = 4 * 1_048_576;
const rateStepMs = 25;

/** A reset throws away what the client has not received yet; this lets it receive nearly all. */
const resetDelayMs = 50;

/** Sends the body as fast as the client takes it, holding no more than a few MiB. */
export async function sendBody(call: ServiceCall, content: FileContent, plan: BodyPlan): Promise<void> {
  const { response } = call;
  const longest =
    plan.rate === null ? longestPiece : Math.max(1, Math.floor((plan.rate * rateStepMs) / 1000));
  const begun = Date.now();
  let offset = plan.from;
  for (const piece of piecesOf(content, plan, Math.min(longest, longestPiece))) {
    if (response.destroyed) return;
    response.write(corrupted(piece, offset, plan.corruptAt));
    offset += piece.length;
    if (response.writableLength > mostWaiting) await drained(response);
    if (plan.rate !== null) {
      const due = begun + ((offset - plan.from) / plan.rate) * 1000;
      await waitWhileOpen(response, Math.max(0, due - Date.now()));
    }
  }
  await finish(call, plan.ending);
}

async function finish(call: ServiceCall, ending: BodyPlan['ending']): Promise<void> {
  const { request, response } = call;
  if (ending === 'end') {
    response.end();
    return;
  }
  response.flushHeaders();
  await new Promise<void>((resolve) => {
    request.socket.write('', () => {
      resolve();
    });
  });
  if (ending === 'reset' && (await waitWhileOpen(response, resetDelayMs))) dropConnection(call);
}

/** A changed copy when the wrong byte lies in this piece. */
function corrupted(piece: Uint8Array, offset: number, corruptAt: number | null): Uint8Array {
  const place = corruptAt === null ? -1 : corruptAt - offset;
  const byte = piece[place];
  if (byte === undefined) return piece;
  const copy = Uint8Array.from(piece);
  copy[place] = byte ^ 0xff;
  return copy;
}

/** Resolves when all that was written has left for the client, or the connection is gone. For use after a full buffer only. */
async function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed || response.writableLength === 0) return;
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      response.off('drain', settle);
      response.off('close', settle);
      resolve();
    };
    response.on('drain', settle);
    response.on('close', settle);
  });
}
