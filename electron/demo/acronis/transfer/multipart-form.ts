/** One part of a `multipart/form-data` body. */
export interface FormPart {
  name: string;
  /** Null when the part is not a file. */
  fileName: string | null;
  content: Uint8Array;
}

const headEnd = Buffer.from('\r\n\r\n');

/** The parts; null when the body is not such a form. */
export function readFormParts(body: Buffer, contentType: string): FormPart[] | null {
  const match = /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return null;
  const separator = Buffer.from(`--${boundary}`, 'latin1');
  const between = Buffer.concat([Buffer.from('\r\n'), separator]);
  const parts: FormPart[] = [];
  let at = body.indexOf(separator) + separator.length;
  if (at < separator.length) return null;
  while (!isClosing(body, at)) {
    const end = body.indexOf(between, at);
    const part = end < 0 ? null : readPart(body.subarray(at + 2, end));
    if (part === null) return null;
    parts.push(part);
    at = end + between.length;
  }
  return parts;
}

function isClosing(body: Buffer, at: number): boolean {
  return body.subarray(at, at + 2).toString('latin1') === '--';
}

function readPart(bytes: Buffer): FormPart | null {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const head = bytes.subarray(0, end).toString('utf8');
  const disposition = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(head)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === null) return null;
  return { name, fileName: fileNameOf(disposition), content: bytes.subarray(end + headEnd.length) };
}

function fileNameOf(disposition: string): string | null {
  const coded = /;\s*filename\*=utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (coded === undefined) return parameter(disposition, 'filename');
  try {
    return decodeURIComponent(coded);
  } catch {
    return null;
  }
}

/** Browsers write `"`, CR and LF in names as `%22`, `%0D`, `%0A`, and nothing else so. */
function parameter(disposition: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(disposition);
  const text = match?.[1] ?? match?.[2];
  return text?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n') ?? null;
}
