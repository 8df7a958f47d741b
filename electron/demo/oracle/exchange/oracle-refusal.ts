import type { OracleAnswer, OracleCall } from '../oracle-call';
import type { StoredItem } from '../store/oracle-model';

interface RefusalParts {
  status: number;
  /** Null: no JSON but a page. */
  errorCode: string | null;
  message: string;
  /** Second part of `errorKey`; present where the body has its full shape. */
  cause?: string;
}

/** Ends a call with an error of the service. */
export class OracleRefusal extends Error {
  constructor(readonly parts: RefusalParts) {
    super(parts.message);
  }
}

/** Codes and their statuses [documented]; which shape a body has is [assumed], but for -20 and -18 [given]. */
export function badRequest(message: string): OracleRefusal {
  return new OracleRefusal({ status: 400, errorCode: '-1', message });
}

export function notFound(id: string): OracleRefusal {
  return new OracleRefusal({ status: 404, errorCode: '-16', message: `Unable to find the item ${id}.` });
}

export function linkInvalid(): OracleRefusal {
  return new OracleRefusal({ status: 400, errorCode: '-26', message: 'The link is invalid or has expired.' });
}

export function codeRequired(): OracleRefusal {
  return new OracleRefusal({
    status: 403,
    errorCode: '-18',
    message: 'The access code must be provided to access the link.',
    cause: 'csAccessCodeRequiredForLinkAccess',
  });
}

export function lacksRights(who: string, item: StoredItem, service: string): OracleRefusal {
  const field = item.kind === 'file' ? 'fFileGUID' : 'fFolderGUID';
  const shownId = item.kind === 'file' ? (item.secondId ?? item.id) : item.id;
  return new OracleRefusal({
    status: 403,
    errorCode: '-20',
    message: `User '${who}' has insufficient privilege to access ${field}:${item.id} with service ${service}.`,
    cause: `csCloudItemInsufficientPrivileges,${who},${field}:${shownId},${service}`,
  });
}

/** An applink token that has expired or was never good. */
export function tokenExpired(): OracleRefusal {
  return new OracleRefusal({
    status: 403,
    errorCode: '-20',
    message: 'The access token of the application link is invalid or has expired.',
    cause: 'csAppLinkAccessTokenInvalid',
  });
}

export function reserved(item: StoredItem, by: string): OracleRefusal {
  return new OracleRefusal({
    status: 403,
    errorCode: '-20',
    message: `'${item.name}' is reserved by '${by}'.`,
    cause: `csFileReservedByOther,${item.name},${by}`,
  });
}

export function nameExists(name: string): OracleRefusal {
  return new OracleRefusal({
    status: 409,
    errorCode: '-17',
    message: `An item named '${name}' exists in the target folder.`,
    cause: `csItemNameExists,${name}`,
  });
}

export function notSignedIn(): OracleRefusal {
  return new OracleRefusal({ status: 401, errorCode: null, message: 'Sign-in required' });
}

/** Not the kind of the item but a page about the status [given]. */
const typeAddress = 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html';

export function answerRefusal(refusal: OracleRefusal, call: OracleCall | null): OracleAnswer {
  const { status, errorCode, message, cause } = refusal.parts;
  if (errorCode === null) return { kind: 'html', status, title: message };
  if (cause === undefined || call === null) {
    return { kind: 'json', status, body: { errorCode, errorMessage: message } };
  }
  const { operation, echo, url } = call;
  const errorMessage = `${operation.says} ${message}`;
  return {
    kind: 'json',
    status,
    body: {
      errorCode,
      errorKey: `!${operation.key}!${cause}`,
      errorMessage,
      errorType: /\/(?:folder|folders|shares)(?:\/|$)/.test(url.pathname) ? 'folder' : 'file',
      title: errorMessage,
      type: typeAddress,
      ...echo,
    },
  };
}
