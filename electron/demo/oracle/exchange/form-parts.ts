import type { IncomingMessage } from 'node:http';

/** One part of a `multipart/form-data` body. */
export interface FormPart {
  readonly name: string;
  /** Null for a part without a file name. */
  readonly fileName: string | null;
  readonly content: Buffer;
}

/** Where the bytes of one part go as they arrive. */
interface OpenPart {
  name: string;
  fileName: string | null;
  chunks: Buffer[];
}

const longestHead = 65_536;

/**
 * The parts of a form, in their order; null when the body is not a well-formed form. The body is taken apart as it arrives and always read to its
 * end. Rejects when the client goes away in the middle.
 */
export async function readFormParts(request: IncomingMessage): Promise<FormPart[] | null> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers['content-type'] ?? '');
  const parser = new FormParser(boundary?.[1] ?? boundary?.[2] ?? null);
  const source: AsyncIterable<Buffer> = request;
  for await (const chunk of source) parser.push(chunk);
  return parser.finish();
}

/** Splits at the boundary, holding back only what could be the start of one. */
class FormParser {
  readonly #delimiter: Buffer;
  readonly #parts: OpenPart[] = [];
  #state: 'preamble' | 'head' | 'content' | 'end' | 'broken';
  /** A line break stands before every boundary; the first one may lack it. */
  #waiting: Buffer = Buffer.from('\r\n');

  constructor(boundary: string | null) {
    this.#delimiter = Buffer.from(`\r\n--${boundary ?? ''}`, 'latin1');
    this.#state = boundary === null ? 'broken' : 'preamble';
  }

  push(chunk: Buffer): void {
    if (this.#state === 'end' || this.#state === 'broken') return;
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    while (this.#step());
  }

  finish(): FormPart[] | null {
    if (this.#state !== 'end') return null;
    return this.#parts.map(({ name, fileName, chunks }) => ({
      name,
      fileName,
      content: Buffer.concat(chunks),
    }));
  }

  /** False when it takes more bytes to go on. */
  #step(): boolean {
    switch (this.#state) {
      case 'preamble':
      case 'content':
        return this.#readContent();
      case 'head':
        return this.#readHead();
      case 'end':
      case 'broken':
        return false;
    }
  }

  #readContent(): boolean {
    const at = this.#waiting.indexOf(this.#delimiter);
    const safe = at >= 0 ? at : Math.max(0, this.#waiting.length - this.#delimiter.length);
    if (this.#state === 'content' && safe > 0)
      this.#parts.at(-1)?.chunks.push(this.#waiting.subarray(0, safe));
    this.#waiting = this.#waiting.subarray(safe);
    if (at < 0) return false;
    this.#waiting = this.#waiting.subarray(this.#delimiter.length);
    this.#state = 'head';
    return true;
  }

  /** After a boundary: `--` ends the form, else the part's header lines follow. */
  #readHead(): boolean {
    if (this.#waiting.length < 4) {
      if (this.#waiting.toString('latin1').startsWith('--')) this.#state = 'end';
      return false;
    }
    if (this.#waiting.toString('latin1', 0, 2) === '--') {
      this.#state = 'end';
      return false;
    }
    const end = this.#waiting.indexOf('\r\n\r\n');
    if (end < 0) {
      if (this.#waiting.length > longestHead) this.#state = 'broken';
      return false;
    }
    const part = parsePartHead(this.#waiting.toString('utf8', 0, end));
    this.#waiting = this.#waiting.subarray(end + 4);
    if (part !== null) this.#parts.push(part);
    this.#state = part === null ? 'broken' : 'content';
    return part !== null;
  }
}

function parsePartHead(head: string): OpenPart | null {
  const disposition = /^content-disposition: *form-data *;(.*)$/im.exec(head)?.[1] ?? '';
  const name = parameterOf(disposition, 'name');
  return name === null ? null : { name, fileName: parameterOf(disposition, 'filename'), chunks: [] };
}

/** Quoted, with `\"` as curl writes a quotation mark or `%22` as browsers do. */
function parameterOf(disposition: string, name: string): string | null {
  const quoted = new RegExp(`; *${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(`;${disposition}`)?.[1];
  if (quoted === undefined) return null;
  return quoted
    .replace(/\\(["\\])/g, '$1')
    .replace(/%22/g, '"')
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n');
}
