import type { IncomingMessage, ServerResponse } from 'node:http';
import { piecesOf, type ByteSpan, type FileContent } from '../content/file-content';
import { drained, waitWhileOpen } from './open-connection';

/** Where a body ends, how, and how fast it gets there. */
export interface PacedBody extends ByteSpan {
  /** `cut` resets the connection at `to`, `close` closes it in good order, `stall` sends nothing more but keeps it. */
  ending: 'end' | 'cut' | 'close' | 'stall';
  /** Bytes per second; null for no bound. */
  rate: number | null;
}

interface Sending {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Where it is noted how much has been sent. */
  readonly entry?: { sentBytes: number };
  /** Runs just before the client can see the end of the answer. */
  readonly release?: () => void;
}

const longestPiece = 1_048_576;
const mostWaiting = 4 * 1_048_576;
const rateStepMs = 25;

/** A reset throws away what the client has not received yet; this lets it receive nearly all. */
const resetDelayMs = 50;

/** Sends the body as fast as the client takes it, holding no more than a few MiB. The head has been written before. */
export async function sendPaced(exchange: Sending, content: FileContent, plan: PacedBody): Promise<void> {
  const { response } = exchange;
  const begun = Date.now();
  let offset = plan.from;
  for (const piece of piecesOf(content, plan, pieceLength(plan.rate))) {
    if (response.destroyed) return;
    offset += piece.length;
    if (offset >= plan.to && plan.ending === 'end') exchange.release?.();
    response.write(piece);
    if (exchange.entry !== undefined) exchange.entry.sentBytes += piece.length;
    if (response.writableLength > mostWaiting) await drained(response);
    if (plan.rate !== null) {
      const due = begun + ((offset - plan.from) / plan.rate) * 1000;
      await waitWhileOpen(response, Math.max(0, due - Date.now()));
    }
  }
  await finish(exchange, plan.ending);
}

function pieceLength(rate: number | null): number {
  if (rate === null) return longestPiece;
  return Math.min(longestPiece, Math.max(1, Math.floor((rate * rateStepMs) / 1000)));
}

async function finish(exchange: Sending, ending: PacedBody['ending']): Promise<void> {
  const { request, response } = exchange;
  if (ending === 'end') {
    exchange.release?.();
    response.end();
    return;
  }
  response.flushHeaders();
  await new Promise<void>((resolve) => {
    request.socket.write('', () => {
      resolve();
    });
  });
  if (ending === 'close') response.destroy();
  if (ending === 'cut' && (await waitWhileOpen(response, resetDelayMs))) request.socket.resetAndDestroy();
}
