import { expect } from 'vitest';
import type { SweeppeaServer } from '../sweeppea-server';
import { harbourKey } from '../store/drive-seed';

/** A plain client for tests of the service: it obeys no rule of ours and hides nothing. */

export type DriveFields = Record<string, unknown>;

export interface DriveReply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** One call of the API; `body` goes out as JSON, or as it is when it is text. `key` null: no `Authorization`. */
export async function callDrive(
  server: SweeppeaServer,
  endpoint: string,
  { body = {}, key = harbourKey, signal }: { body?: unknown; key?: string | null; signal?: AbortSignal } = {},
): Promise<DriveReply> {
  const answer = await fetch(`${server.origin}/${endpoint}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    redirect: 'manual',
    ...(signal === undefined ? {} : { signal }),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** The fields of a call that has to answer 200. */
export async function driveFields(
  server: SweeppeaServer,
  endpoint: string,
  options: { body?: unknown; key?: string } = {},
): Promise<DriveFields> {
  const { status, text } = await callDrive(server, endpoint, options);
  expect([status, text]).toEqual([200, text]);
  return readDriveFields(text);
}

/** `Data` of a call that has to answer 200. */
export async function driveData(
  server: SweeppeaServer,
  endpoint: string,
  options: { body?: unknown; key?: string } = {},
): Promise<DriveFields> {
  return asFields((await driveFields(server, endpoint, options))['Data']);
}

export function readDriveFields(text: string): DriveFields {
  return asFields(JSON.parse(text));
}

export function asFields(value: unknown): DriveFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('Not a JSON object');
  return Object.fromEntries(Object.entries(value));
}

export function asFieldList(value: unknown): DriveFields[] {
  if (!Array.isArray(value)) throw new Error('Not a JSON array');
  return value.map(asFields);
}

/** Token of the account's file of that name; throws when there is none. */
export function tokenOf(server: SweeppeaServer, name: string, key = harbourKey): string {
  const file = server.files(key).find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`There is no file ${name}.`);
  return file.token;
}

/** A fresh link to the file of that name. */
export async function linkTo(
  server: SweeppeaServer,
  name: string,
  terms: { Mode?: string; ExpiresIn?: number } = {},
): Promise<string> {
  const body = { FileToken: tokenOf(server, name), ...terms };
  return String((await driveData(server, 'files/getFileUrl', { body }))['Url']);
}

/** File tokens of one page. */
export async function pageTokens(server: SweeppeaServer, page: number, limit: number): Promise<string[]> {
  const data = await driveData(server, 'files/fetch', { body: { Page: page, Limit: limit } });
  return asFieldList(data['Files']).map((file) => String(file['FileToken']));
}
