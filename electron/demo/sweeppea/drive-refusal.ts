import type { DriveAnswer, DriveJson } from './drive-call';
import type { DriveEndpoint } from './sweeppea-switches';

/** An error answer of the API; thrown by checks, sent by the dispatcher. */
export class DriveRefusal extends Error {
  constructor(readonly answer: DriveAnswer) {
    super(`Refused with ${answer.status}.`);
  }
}

/** `Response:false`, message and code, in this order [given]. */
export function codedRefusal(status: number, message: string): DriveRefusal {
  return new DriveRefusal({ status, body: { Response: false, Message: message, Code: status } });
}

/** 400 with `Help` [given]. */
export function helpfulRefusal(endpoint: DriveEndpoint, message: string): DriveRefusal {
  const help = { ExpectedBody: expectedBodies.get(endpoint) ?? {} };
  return new DriveRefusal({ status: 400, body: { Response: false, Message: message, Help: help } });
}

/** 400 for type, size and storage: message alone [documented]. */
export function plainRefusal(message: string): DriveRefusal {
  return new DriveRefusal({ status: 400, body: { Response: false, Message: message } });
}

/** Absent or somebody else's [given]. */
export function notFoundRefusal(telemetry: DriveJson): DriveRefusal {
  const body = {
    Response: false,
    Telemetry: telemetry,
    Message: 'File not found or access denied.',
    Code: 404,
  };
  return new DriveRefusal({ status: 404, body });
}

export const badTokenMessage = 'Invalid or Missing FileToken.';

/** Texts of `Help`: for delete [given], for fetch [assumed], for the rest [documented]. */
const expectedBodies: ReadonlyMap<DriveEndpoint, DriveJson> = new Map<DriveEndpoint, DriveJson>([
  [
    'files/fetch',
    {
      Page: 'number (optional) — Page number. Default: 1',
      Limit: 'number (optional) — Files per page. Range: 1–200. Default: 50',
    },
  ],
  [
    'files/getFileUrl',
    {
      FileToken: 'string (required) — UUID v4 of the file to generate URL for',
      Mode: 'string (optional) — "download" (forces attachment) or "preview" (inline). Default: "preview"',
      ExpiresIn: 'number (optional) — URL lifetime in seconds. Range: 60–3600. Default: 900 (15 minutes)',
    },
  ],
  ['files/delete', { FileToken: 'string (required) — UUID v4 of the file to delete' }],
  [
    'files/upload',
    {
      Filename: 'string (required) — Original filename with extension (e.g. "report.pdf")',
      MimeType: 'string (required) — MIME type of the file (e.g. "application/pdf")',
      FileData: 'string (required) — Base64-encoded file content',
      Private: 'boolean (optional) — Whether the file is private (default: true)',
    },
  ],
  [
    'files/send',
    {
      FileToken: 'string (required) — UUID v4 of the file to send',
      RecipientEmail: 'string (required) — Email address of the recipient',
      EmailSubject: 'string (optional) — Custom email subject (default: "File shared from Sweeppea")',
      EmailMessage: 'string (optional) — Custom message body to include in the email',
    },
  ],
]);
