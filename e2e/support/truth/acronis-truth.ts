import { z } from 'zod';

const tokenSchema = z.object({ access_token: z.string() });
const uploadedSchema = z.object({ file_id: z.string() });
const storedFileSchema = z.looseObject({ id: z.string(), name: z.string(), size: z.number() });
const listSchema = z.object({
  files: z.array(storedFileSchema),
  paging: z.object({ cursors: z.object({ after: z.string().optional() }) }),
});
export type StoredFile = z.output<typeof storedFileSchema>;

/** What the service really holds, asked of it without Longshore. To be used while no fault is switched on. */
export class AcronisTruth {
  readonly #origin: string;
  readonly #token: string;

  private constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#token = token;
  }

  static async signIn(account: {
    cloudAddress: string;
    login: string;
    password: string;
  }): Promise<AcronisTruth> {
    const form = { grant_type: 'password', username: account.login, password: account.password };
    const response = await fetch(`${account.cloudAddress}/api/2/idp/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return new AcronisTruth(account.cloudAddress, tokenSchema.parse(await response.json()).access_token);
  }

  async list(): Promise<StoredFile[]> {
    const files: StoredFile[] = [];
    let query = '';
    for (;;) {
      const response = await this.#get(`stored-files${query}`);
      const page = listSchema.parse(await response.json());
      files.push(...page.files);
      const after = page.paging.cursors.after;
      if (after === undefined) return files;
      query = `?limit=100&after=${encodeURIComponent(after)}`;
    }
  }

  /** Ids of all files of that name. */
  async idsOf(name: string): Promise<string[]> {
    return (await this.list()).filter((file) => file.name === name).map((file) => file.id);
  }

  async bytesOf(id: string): Promise<Buffer> {
    const response = await this.#get(`stored-files/${encodeURIComponent(id)}/download`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Bytes of the only file of that name. */
  async bytesNamed(name: string): Promise<Buffer> {
    const [id] = await this.idsOf(name);
    if (id === undefined) throw new Error(`The service has no file named ${name}.`);
    return this.bytesOf(id);
  }

  /** Adds a file, whatever its name, and gives its id. */
  async upload(name: string, bytes: Uint8Array): Promise<string> {
    const boundary = 'longshore-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    const response = await fetch(`${this.#origin}/api/notary/v2/stored-files`, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return uploadedSchema.parse(await response.json()).file_id;
  }

  /** Where the bytes are, for a program that sends `authorization` along. */
  downloadAddress(id: string): string {
    return `${this.#origin}/api/notary/v2/stored-files/${encodeURIComponent(id)}/download`;
  }

  /** The header that authorizes, as a line. */
  get authorization(): string {
    return `Authorization: Bearer ${this.#token}`;
  }

  async remove(id: string): Promise<void> {
    const address = `${this.#origin}/api/notary/v2/stored-files/${encodeURIComponent(id)}`;
    const response = await fetch(address, { method: 'DELETE', headers: this.#headers });
    if (response.status !== 204) throw new Error(`DELETE ${id}: ${response.status}`);
  }

  get #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#token}` };
  }

  async #get(path: string): Promise<Response> {
    const response = await fetch(`${this.#origin}/api/notary/v2/${path}`, { headers: this.#headers });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return response;
  }
}
