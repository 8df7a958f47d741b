import { z } from 'zod';
import type { SweeppeaAccess } from '../network/local-services';

const fileSchema = z.object({
  FileToken: z.string(),
  FileInfo: z.object({ Filename: z.string(), Size: z.number() }),
});
const listSchema = z.object({
  Data: z.object({ Files: z.array(fileSchema), Pagination: z.object({ TotalPages: z.number() }) }),
});
const linkSchema = z.object({ Data: z.object({ Url: z.string() }) });

interface DriveFile {
  token: string;
  name: string;
  size: number;
}

const busy = 503;
const mostTries = 200;

/** What the account really holds, asked of the service without Longshore. To be used while no fault is switched on. */
export class SweeppeaTruth {
  readonly #access: SweeppeaAccess;

  constructor(access: SweeppeaAccess) {
    this.#access = access;
  }

  async list(): Promise<DriveFile[]> {
    const files: DriveFile[] = [];
    for (let page = 1; ; page += 1) {
      const { Data } = listSchema.parse(await this.#ask('files/fetch', { Page: page, Limit: 200 }));
      const { Files, Pagination } = Data;
      files.push(...Files.map(({ FileToken, FileInfo }) => toFile(FileToken, FileInfo)));
      if (page >= Pagination.TotalPages) return files;
    }
  }

  /** Bytes of the file of that name. */
  async bytesNamed(name: string): Promise<Buffer> {
    const file = (await this.list()).find((candidate) => candidate.name === name);
    if (file === undefined) throw new Error(`The service has no file named ${name}.`);
    return Buffer.from(await (await fetch(await this.addressOf(file.token))).arrayBuffer());
  }

  /** A fresh link to the bytes of a file. */
  async addressOf(token: string): Promise<URL> {
    const { Data } = linkSchema.parse(await this.#ask('files/getFileUrl', { FileToken: token }));
    return new URL(Data.Url);
  }

  async has(name: string): Promise<boolean> {
    return (await this.list()).some((file) => file.name === name);
  }

  async upload(name: string, type: string, bytes: Uint8Array): Promise<void> {
    const FileData = Buffer.from(bytes).toString('base64');
    await this.#ask('files/upload', { Filename: name, MimeType: type, FileData });
  }

  /** Each endpoint serves one call at a time, and Longshore may be calling it too. */
  async #ask(path: string, body: unknown): Promise<unknown> {
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(`${this.#access.serviceAddress}/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.#access.apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      if (response.ok) return answer;
      if (response.status !== busy || tries === mostTries) throw new Error(`${path}: ${response.status}`);
    }
  }
}

function toFile(token: string, { Filename, Size }: { Filename: string; Size: number }): DriveFile {
  return { token, name: Filename, size: Size };
}
