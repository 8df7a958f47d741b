import { z } from 'zod';
import type { OracleAccess } from '../network/local-services';

const itemSchema = z.object({ id: z.string(), name: z.string(), type: z.enum(['file', 'folder']) });
const listSchema = z.object({ items: z.array(itemSchema).default([]), hasMore: z.string() });
const versionsSchema = z.object({ items: z.array(z.object({ version: z.string() })) });
type OracleItem = z.output<typeof itemSchema>;

/** What the instance really holds, asked of it without Longshore as the user of the account. To be used while no fault is switched on. */
export class OracleTruth {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ instanceAddress, userName, password }: OracleAccess) {
    this.#base = `${instanceAddress}/documents/api/1.2`;
    const login = Buffer.from(`${userName}:${password}`, 'utf8').toString('base64');
    this.#headers = { authorization: `Basic ${login}`, accept: 'application/json' };
  }

  /** What lies in a folder; in the home without one. */
  async list(folderId: string | null = null): Promise<OracleItem[]> {
    const folder = folderId === null ? 'folders/items' : `folders/${folderId}/items`;
    const response = await this.#send('GET', `${folder}?limit=10000`);
    const { items, hasMore } = listSchema.parse(await response.json());
    if (hasMore !== '0') throw new Error(`${folder} holds more than one page.`);
    return items;
  }

  /** By names, `/Harbour project/Drawings/Chart.png`; all but the last are folders. */
  async idOf(path: string, kind: OracleItem['type'] = 'file'): Promise<string> {
    const names = path.split('/').slice(1);
    let id: string | null = null;
    for (const [index, name] of names.entries()) {
      const type = index < names.length - 1 ? 'folder' : kind;
      const items: OracleItem[] = await this.list(id);
      const found = items.find((item) => item.name === name && item.type === type);
      if (found === undefined) throw new Error(`The service has no ${path}.`);
      id = found.id;
    }
    if (id === null) throw new Error('The home has no id.');
    return id;
  }

  /** Numbers, ascending. */
  async versionsOf(fileId: string): Promise<number[]> {
    const response = await this.#send('GET', `files/${fileId}/versions`);
    return versionsSchema.parse(await response.json()).items.map(({ version }) => Number(version));
  }

  /** Of the newest version when none is named. */
  async bytesOf(fileId: string, version?: number): Promise<Buffer> {
    const query = version === undefined ? '' : `?version=${version}`;
    const response = await this.#send('GET', `files/${fileId}/data${query}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Is it where it can be asked for, and so not in the trash? */
  async isThere(id: string, kind: OracleItem['type'] = 'file'): Promise<boolean> {
    const response = await fetch(`${this.#base}/${kind}s/${id}`, { headers: this.#headers });
    if (response.status !== 200 && response.status !== 404)
      throw new Error(`${kind} ${id}: ${response.status}`);
    return response.status === 200;
  }

  async remove(id: string, kind: OracleItem['type'] = 'file'): Promise<void> {
    await this.#send('DELETE', `${kind}s/${id}`);
  }

  async addFile(folderId: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const form = new FormData();
    form.set('jsonInputParameters', JSON.stringify({ parentID: folderId }));
    form.set('primaryFile', new Blob([bytes]), name);
    await this.#send('POST', 'files/data', form);
  }

  async #send(method: string, path: string, body?: FormData): Promise<Response> {
    const response = await fetch(`${this.#base}/${path}`, {
      method,
      headers: this.#headers,
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response;
  }
}
