import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback } from './loopback-listener';

/** What can be done with a local service while it runs. */
export interface ServiceControls {
  /** The switches and their allowed values, as JSON Schema. */
  describeSwitches(): unknown;
  switches(): unknown;
  /** Throws an error with a readable message when the patch is not valid. */
  patch(raw: unknown): void;
  readonly actions: Readonly<Record<string, () => void>>;
  log(): readonly unknown[];
  clearLog(): void;
}

export interface ControlServer {
  /** `http://127.0.0.1:PORT/SECRET` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Sets fault switches and reads request logs over HTTP. Only programs of this machine that know the secret in the path get in: it sends no
 * CORS headers and turns away a `Host` other than its own, so that no web page can reach it.
 */
export async function startControlServer(
  services: Readonly<Record<string, ServiceControls>>,
): Promise<ControlServer> {
  const secret = randomBytes(24).toString('hex');
  const listener = await listenOnLoopback((request, response) => {
    void respond(request, { secret, services })
      .catch((error: unknown) => refusal(400, error instanceof Error ? error.message : String(error)))
      .then((answer) => {
        send(response, answer);
      });
  });
  return { address: `${listener.origin}/${secret}`, close: () => listener.close() };
}

interface Answer {
  status: number;
  body: unknown;
  allow?: string;
}

interface ControlScope {
  secret: string;
  services: Readonly<Record<string, ServiceControls>>;
}

async function respond(request: IncomingMessage, { secret, services }: ControlScope): Promise<Answer> {
  if (!isOwnHost(request)) return refusal(403, 'This endpoint answers under its own address only.');
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [given, name, ...rest] = pathname.split('/').slice(1);
  if (given !== secret) return refusal(404, 'Not found.');
  if (name === undefined || name === '') return route(request, { GET: () => describe(services) });
  const controls = Object.hasOwn(services, name) ? services[name] : undefined;
  if (controls === undefined) return refusal(404, `There is no service ${name}.`);
  return serviceRoute(request, controls, rest.join('/'));
}

async function serviceRoute(
  request: IncomingMessage,
  controls: ServiceControls,
  path: string,
): Promise<Answer> {
  if (path === 'switches') {
    const body = request.method === 'PATCH' ? await readJson(request) : null;
    return route(request, {
      GET: () => controls.switches(),
      PATCH: () => {
        controls.patch(body);
        return controls.switches();
      },
    });
  }
  if (path === 'log') {
    return route(request, {
      GET: () => controls.log(),
      DELETE: () => {
        controls.clearLog();
        return { done: 'clear' };
      },
    });
  }
  const action = /^actions\/(\w+)$/.exec(path)?.[1] ?? '';
  const run = Object.hasOwn(controls.actions, action) ? controls.actions[action] : undefined;
  if (run === undefined)
    return refusal(404, `Not found. Actions: ${Object.keys(controls.actions).join(', ')}.`);
  return route(request, {
    POST: () => {
      run();
      return { done: action };
    },
  });
}

function route(request: IncomingMessage, methods: Readonly<Record<string, () => unknown>>): Answer {
  const method = request.method ?? '';
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (run !== undefined) return { status: 200, body: run() };
  return { ...refusal(405, 'Method not allowed.'), allow: Object.keys(methods).join(', ') };
}

function describe(services: ControlScope['services']): unknown {
  const described: Record<string, unknown> = {};
  for (const [name, controls] of Object.entries(services)) {
    described[name] = {
      routes: [
        `GET /${name}/switches`,
        `PATCH /${name}/switches (JSON, only what changes)`,
        ...Object.keys(controls.actions).map((action) => `POST /${name}/actions/${action}`),
        `GET /${name}/log`,
        `DELETE /${name}/log`,
      ],
      switches: controls.describeSwitches(),
      current: controls.switches(),
    };
  }
  return { name: 'Control endpoint of the local services', services: described };
}

/** A page whose name was pointed at this machine sends its own name. */
function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  return [`127.0.0.1:${socket.localPort ?? 0}`, `localhost:${socket.localPort ?? 0}`].includes(
    headers.host ?? '',
  );
}

const longestBody = 1_048_576;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const source: AsyncIterable<Buffer> = request;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > longestBody) throw new Error('The body is too long.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Error('The body is not JSON.');
  }
}

function refusal(status: number, error: string): Answer {
  return { status, body: { error } };
}

function send(response: ServerResponse, { status, body, allow }: Answer): void {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`, 'utf8');
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': bytes.length,
    'cache-control': 'no-store',
    ...(allow === undefined ? {} : { allow }),
  });
  response.end(bytes);
}
