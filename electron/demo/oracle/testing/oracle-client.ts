import {
  startOracleServer,
  type OracleAccount,
  type OracleServer,
  type OracleServerOptions,
} from '../oracle-server';

/** A plain client for the tests of the local service; knows nothing of the app. */
export interface OracleClient {
  readonly server: OracleServer;
  /** Sends a request under `/documents/api/{version}`, as User AA unless told otherwise. */
  send(target: string, options?: SendOptions): Promise<Reply>;
  /** The id of what lies at the path. Throws when there is nothing. */
  id(path: string, kind?: 'file' | 'folder'): string;
}

export interface SendOptions {
  as?: 'aa' | 'bb' | 'nobody';
  version?: '1.1' | '1.2';
  headers?: Record<string, string>;
  /** Sent as JSON; text and forms as they are. */
  body?: unknown;
}

export interface Reply {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** The body as text. */
  text: string;
  /** The body as JSON. Throws when it is not. */
  json(): Record<string, unknown>;
}

export async function startOracleClient(options: OracleServerOptions = {}): Promise<OracleClient> {
  const server = await startOracleServer({ seed: 'test', files: 3, ...options });
  return {
    server,
    send: (target, sent = {}) => send(server, target, sent),
    id: (path, kind) => {
      const item = server.findByPath(path, kind === undefined ? {} : { kind });
      if (item === undefined) throw new Error(`There is nothing at ${path}.`);
      return item.id;
    },
  };
}

export function basic({ userName, password }: OracleAccount): string {
  return `Basic ${Buffer.from(`${userName}:${password}`, 'utf8').toString('base64')}`;
}

async function send(server: OracleServer, target: string, options: SendOptions): Promise<Reply> {
  const { as = 'aa', version = '1.2', headers = {}, body } = options;
  const [method = '', path = ''] = target.split(' ');
  const login: Record<string, string> = as === 'nobody' ? {} : { authorization: basic(server.users[as]) };
  const response = await fetch(`${server.origin}/documents/api/${version}${path}`, {
    method,
    headers: { ...login, ...headers },
    redirect: 'manual',
    ...(body === undefined ? {} : { body: bodyOf(body) }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Buffer.from(bytes).toString('utf8');
  return { status: response.status, headers: response.headers, bytes, text, json: () => parseJson(text) };
}

function bodyOf(body: unknown): string | FormData {
  return typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
}

export function parseJson(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

/** The items of a list; none when the key is missing. */
export function itemsOf(list: Record<string, unknown>): Record<string, unknown>[] {
  const items: unknown = list['items'];
  return Array.isArray(items)
    ? items.map((item: unknown) => Object.fromEntries(Object.entries(item ?? {})))
    : [];
}

/** A form for an upload, its parts in the order that the service wants. */
export function uploadForm(
  file: { name: string; content: Uint8Array | string },
  parameters?: object,
): FormData {
  const form = new FormData();
  if (parameters !== undefined) form.append('jsonInputParameters', JSON.stringify(parameters));
  form.append('primaryFile', new Blob([file.content]), file.name);
  return form;
}
