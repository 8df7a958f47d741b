import { randomBytes } from 'node:crypto';
import { sendText, type Exchange } from '../wire/drive-answers';
import type { BucketErrorName } from '../sweeppea-switches';

/** An error of the storage: status, `Code` and `Message` [documented, observed]; further elements by the case. */
interface BucketError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const bucketErrors: Readonly<Record<BucketErrorName, BucketError>> = {
  InvalidRange: {
    status: 416,
    code: 'InvalidRange',
    message: 'The requested range is not satisfiable',
  },
  RequestExpired: { status: 403, code: 'AccessDenied', message: 'Request has expired' },
  ExpiredToken: { status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' },
  SignatureDoesNotMatch: {
    status: 403,
    code: 'SignatureDoesNotMatch',
    message:
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  },
  InvalidArgument: {
    status: 400,
    code: 'InvalidArgument',
    message:
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
  },
  NoSuchKey: { status: 404, code: 'NoSuchKey', message: 'The specified key does not exist.' },
  AccessDenied: { status: 403, code: 'AccessDenied', message: 'Access Denied' },
  SlowDown: { status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' },
  InternalError: {
    status: 500,
    code: 'InternalError',
    message: 'We encountered an internal error. Please try again.',
  },
};

/** Sends an error with the `extra` elements. `HEAD` gets the head alone. */
export async function sendBucketError(
  exchange: Exchange,
  name: BucketErrorName,
  extra: Readonly<Record<string, string>> = {},
): Promise<void> {
  const error = bucketErrors[name];
  await sendText(exchange, error.status, { type: 'application/xml', text: bucketErrorXml(error, extra) });
}

/** The body of an error; `extra` elements stand before the ids. */
function bucketErrorXml(
  { code, message }: BucketError,
  extra: Readonly<Record<string, string>> = {},
): string {
  const elements = Object.entries({
    Code: code,
    Message: message,
    ...extra,
    RequestId: newRequestId(),
    HostId: randomBytes(42).toString('base64'),
  });
  const inner = elements.map(([name, text]) => `<${name}>${escaped(text)}</${name}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner}</Error>`;
}

export function newRequestId(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}

/** Control characters cannot stand in XML at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?')
    .replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
