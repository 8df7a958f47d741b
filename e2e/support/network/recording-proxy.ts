import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** Stands between the app and the local service and remembers the tokens that pass. */
export interface RecordingProxy {
  readonly origin: string;
  /** Every access token that the service gave out. */
  readonly tokens: readonly string[];
  stop(): Promise<void>;
}

/** A password that is easy to search for, and the one that the service wants in its place. */
export interface PasswordSwap {
  typed: string;
  real: string;
}

const tokenSchema = z.object({ access_token: z.string() });

export async function startRecordingProxy(target: string, swap: PasswordSwap): Promise<RecordingProxy> {
  const tokens: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const toTarget = (text: string): string => text.replace(encodeURIComponent(swap.typed), swap.real);
    const toApp = (text: string): string => {
      const token = tokenSchema.safeParse(parseJson(text));
      if (token.success) tokens.push(token.data.access_token);
      return text.replaceAll('\\/', '/').replaceAll(target, originOf(server));
    };
    forward(new URL(target), incoming, toTarget)
      .then((answer) => (isSignIn(incoming) ? passChanged(answer, outgoing, toApp) : pass(answer, outgoing)))
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: originOf(server), tokens, stop: () => close(server) };
}

function originOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function forward(
  target: URL,
  incoming: IncomingMessage,
  change: (text: string) => string,
): Promise<IncomingMessage> {
  const { method, url: path, headers } = incoming;
  const body = change(await textOf(incoming));
  const outgoing = request({
    host: target.hostname,
    port: target.port,
    method,
    path,
    headers: { ...headers, host: target.host, 'content-length': Buffer.byteLength(body) },
  });
  outgoing.end(body);
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject);
  });
}

/** Discovery and tokens. */
function isSignIn(incoming: IncomingMessage): boolean {
  return /^\/api\/(1\/accounts|2\/idp\/token)/.test(incoming.url ?? '');
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  message.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  await once(message, 'end');
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function passChanged(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  change: (text: string) => string,
): Promise<void> {
  const body = change(await textOf(answer));
  const headers = { ...answer.headers, 'content-length': Buffer.byteLength(body) };
  outgoing.writeHead(answer.statusCode ?? 500, headers).end(body);
}

async function pass(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
  await pipeline(answer, outgoing);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
