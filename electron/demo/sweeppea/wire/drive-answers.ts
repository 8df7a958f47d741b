import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { bytesContent } from '../../content/file-content';
import { bendAnswer } from './answer-bending';
import type { DriveAnswer } from '../drive-call';
import type { ActiveFaults } from '../drive-faults';
import { sendPaced } from '../../wire/paced-body';
import type { OpenSweeppeaLogEntry } from '../sweeppea-request-log';

/** A request and its answer on the way out. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly entry: OpenSweeppeaLogEntry;
  readonly faults: ActiveFaults;
  /** Runs just before the client can see the end of the answer. */
  readonly release: () => void;
}

/** Begins the answer and notes its status in the log. */
export function beginDriveAnswer(
  { response, entry }: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
): void {
  entry.status = status;
  response.writeHead(status, headers);
}

/** Sends an answer of the API, bent by the faults that bend bodies. */
export async function sendDriveAnswer(exchange: Exchange, answer: DriveAnswer): Promise<void> {
  const { status, body } = answer;
  const text = bendAnswer(status, body, exchange.faults);
  await sendText(exchange, status, { type: 'application/json', text, headers: answer.headers ?? {} });
}

/** What the platform answers before the service sees the call [assumed]. */
export function platformAnswer(status: number, message: string): DriveAnswer {
  return { status, body: { message } };
}

export async function sendText(
  exchange: Exchange,
  status: number,
  { type, text, headers = {} }: { type: string; text: string; headers?: OutgoingHttpHeaders },
): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  beginDriveAnswer(exchange, status, { ...headers, 'content-type': type, 'content-length': bytes.length });
  const { request, response, release } = exchange;
  await sendPaced({ request, response, release }, bytesContent(bytes), {
    from: 0,
    to: bytes.length,
    ending: 'end',
    rate: exchange.faults.find('trickle')?.bytesPerSecond ?? null,
  });
}

export async function sendPage(exchange: Exchange, status: number, title: string): Promise<void> {
  const text = `<!doctype html><title>${title}</title><h1>${title}</h1>\n`;
  await sendText(exchange, status, { type: 'text/html; charset=utf-8', text });
}

export function sendEmpty(exchange: Exchange, status: number, headers: OutgoingHttpHeaders = {}): void {
  beginDriveAnswer(exchange, status, status === 204 ? headers : { ...headers, 'content-length': 0 });
  exchange.release();
  exchange.response.end();
}

/** Cuts the connection with a reset, so that the client cannot take it for an orderly end. */
export function cutConnection({ request }: Pick<Exchange, 'request'>): void {
  request.socket.resetAndDestroy();
}
