import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface LinkTerms {
  /** Seconds. */
  readonly expiresIn: number;
  /** Epoch milliseconds, whole seconds. */
  readonly signedAt: number;
  readonly contentType: string;
  readonly disposition: string;
}

/** When a link with a good signature ends. */
export interface LinkLife {
  /** Seconds. */
  readonly expiresIn: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

const algorithm = 'AWS4-HMAC-SHA256';
const signatureName = 'X-Amz-Signature';

/**
 * Signs and checks links in the way of the storage behind the service [documented]: the signature covers method, path and every other parameter; its
 * key is made at the start and never leaves.
 */
export class PresignedLinks {
  readonly #key = randomBytes(32);

  /** Path and query of a link for `GET`. `path` is plain text without a first slash. */
  sign(path: string, terms: LinkTerms): string {
    const date = amzDate(terms.signedAt);
    const parameters: [string, string][] = [
      ['X-Amz-Algorithm', algorithm],
      ['X-Amz-Credential', `LOCALDEMO/${date.slice(0, 8)}/us-east-1/s3/aws4_request`],
      ['X-Amz-Date', date],
      ['X-Amz-Expires', String(terms.expiresIn)],
      ['X-Amz-SignedHeaders', 'host'],
      ['response-content-type', terms.contentType],
      ['response-content-disposition', terms.disposition],
    ];
    const signature = this.#signatureOf('GET', path, parameters);
    return `/${codedPath(path)}?${codedQuery([...parameters, [signatureName, signature]])}`;
  }

  /** How long the link of a request holds; null when its signature does not fit. */
  check(method: string, path: string, query: URLSearchParams): LinkLife | null {
    const parameters = [...query].filter(([name]) => name !== signatureName);
    const given = Buffer.from(query.get(signatureName) ?? '');
    const due = Buffer.from(this.#signatureOf(method, path, parameters));
    if (given.length !== due.length || !timingSafeEqual(given, due)) return null;
    const expiresIn = Number(query.get('X-Amz-Expires'));
    const signedAt = timeOf(query.get('X-Amz-Date') ?? '');
    return { expiresIn, expiresAt: signedAt + expiresIn * 1000 };
  }

  #signatureOf(method: string, path: string, parameters: readonly [string, string][]): string {
    const sorted = parameters.map((parameter) => codedQuery([parameter])).sort();
    const signed = [algorithm, method, `/${codedPath(path)}`, sorted.join('&')].join('\n');
    return createHmac('sha256', this.#key).update(signed).digest('hex');
  }
}

/** Whether a request carries a signature at all. */
export function hasSignature(query: URLSearchParams): boolean {
  return query.has(signatureName) && query.has('X-Amz-Algorithm');
}

/** Everything but letters, digits and `-._~` as percent codes, in the parts of the path too [documented]. */
export function percentCoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const keyParts = /^([^/]*)\/([^/]*)\/([^]*)$/;

/** Slashes of a file name are coded too, so that no client takes `..` in it for a step up. */
function codedPath(path: string): string {
  const [, account = '', folder = '', name = path] = keyParts.exec(path) ?? [];
  return account === '' ? percentCoded(name) : [account, folder, name].map(percentCoded).join('/');
}

function codedQuery(parameters: readonly [string, string][]): string {
  return parameters.map(([name, value]) => `${percentCoded(name)}=${percentCoded(value)}`).join('&');
}

/** `20240123T215805Z` */
function amzDate(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

function timeOf(date: string): number {
  const iso = date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5');
  return Date.parse(iso);
}
