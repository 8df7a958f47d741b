import { expect } from 'vitest';
import { demoPassword, harbourLogin } from '../store/notary-seed';
import type { AcronisServer } from '../acronis-server';

/** A plain client for tests of the service: it obeys no rule of ours and hides nothing. */
export interface ServiceClient {
  readonly token: string;
  /** A path of the Notary API, such as `/stored-files`, or of the whole server when it begins with `/api`, `/notary`, `/download`. */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** Parsed body of a call that has to answer 200. */
  json(path: string): Promise<Fields>;
}

export type Fields = Record<string, unknown>;

export const notaryPath = '/api/notary/v2';

/** The token call alone. */
export function askForToken(origin: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${origin}/api/2/idp/token`, { method: 'POST', body: new URLSearchParams(fields) });
}

export function passwordGrant(login: string, extra: Record<string, string> = {}): Record<string, string> {
  return { grant_type: 'password', username: login, password: demoPassword, ...extra };
}

/** Signs in; fails the test when that is refused. */
export async function signIn(
  server: AcronisServer,
  login = harbourLogin,
  extra: Record<string, string> = {},
): Promise<ServiceClient> {
  const answer = await askForToken(server.origin, passwordGrant(login, extra));
  expect(answer.status).toBe(200);
  return clientOf(server.origin, String((await readFields(answer))['access_token']));
}

export function clientOf(origin: string, token: string): ServiceClient {
  const call = (path: string, init: RequestInit = {}): Promise<Response> => {
    const whole = /^\/(?:api|notary\/|download-)/.test(path) ? path : `${notaryPath}${path}`;
    return fetch(origin + whole, {
      redirect: 'manual',
      ...init,
      headers: { authorization: `Bearer ${token}`, ...Object.fromEntries(new Headers(init.headers)) },
    });
  };
  return {
    token,
    call,
    json: async (path) => {
      const answer = await call(path);
      expect(answer.status).toBe(200);
      return readFields(answer);
    },
  };
}

/** A JSON object as fields; fails the test for anything else. */
export async function readFields(answer: Response): Promise<Fields> {
  return toFields(await answer.json());
}

export function toFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('Not a JSON object');
  return Object.fromEntries(Object.entries(value));
}

export function toList(value: unknown): Fields[] {
  if (!Array.isArray(value)) throw new Error('Not a JSON array');
  return value.map(toFields);
}

/** Id of the harbour's file of that name; throws when there is none. */
export function idOf(server: AcronisServer, name: string, login = harbourLogin): string {
  const file = server.files(login).find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`There is no file ${name}.`);
  return file.id;
}

export interface ListedPage {
  ids: string[];
  after: string | undefined;
  before: string | undefined;
  fields: Fields;
}

export async function listPage(
  client: ServiceClient,
  query: Record<string, string> = {},
): Promise<ListedPage> {
  const search = new URLSearchParams(query).toString();
  const fields = await client.json(`/stored-files${search === '' ? '' : `?${search}`}`);
  const cursors = fields['paging'] === undefined ? {} : toFields(toFields(fields['paging'])['cursors']);
  const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    ids: toList(fields['files']).map((file) => String(file['id'])),
    after: textOf(cursors['after']),
    before: textOf(cursors['before']),
    fields,
  };
}

/** Pages from the first until there is no further one, or `most` of them. */
export async function listPages(client: ServiceClient, most = 10): Promise<ListedPage[]> {
  const pages = [await listPage(client)];
  for (let last = pages[0]; last?.after !== undefined && pages.length < most; last = pages.at(-1)) {
    pages.push(await listPage(client, { limit: '20', after: last.after }));
  }
  return pages;
}
