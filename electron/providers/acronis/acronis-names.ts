/**
 * The file name in a `Content-Disposition` header (one character per byte, as `HttpResponse.headers` has it); null when
 * it bears none. This server sends `attachment;filename=NAME` without quotes, so a name may hold `;`, commas and spaces.
 * The name is not made safe in any way.
 */
export function parseDispositionName(header: string | undefined): string | null {
  if (header === undefined) return null;
  const name = findExtendedName(header) ?? findPlainName(header);
  return name === undefined || name === '' ? null : name;
}

/** `filename*=charset'language'percent-coded` (RFC 8187); undefined when there is none or it is not valid. */
function findExtendedName(header: string): string | undefined {
  const [, charset, coded] = /(?:^|;)\s*filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]*)/i.exec(header) ?? [];
  if (charset === undefined || coded === undefined) return undefined;
  if (/[^\w!#$&+.^`|~%-]|%(?![0-9a-f]{2})/i.test(coded)) return undefined;
  const bytes = coded.replace(/%([0-9a-f]{2})/gi, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (/^utf-8$/i.test(charset)) return findUtf8(bytes);
  return /^iso-8859-1$/i.test(charset) ? bytes : undefined;
}

function findPlainName(header: string): string | undefined {
  const value = /filename\s*=(.*)$/is.exec(header)?.[1]?.trimStart();
  if (value === undefined) return undefined;
  const name = value.startsWith('"') ? unquote(value) : value;
  const hasHighBytes = /[\u0080-\u00ff]/.test(name) && !/[\u0100-\uffff]/.test(name);
  return hasHighBytes ? (findUtf8(name) ?? name) : name;
}

function unquote(value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(value)?.[1];
  return quoted === undefined ? value.slice(1) : quoted.replace(/\\(.)/gs, '$1');
}

function findUtf8(bytes: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return undefined;
  }
}
