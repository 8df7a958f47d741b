import { AppError, fromFailure, toFailure } from './errors';
import type { Failure } from './failures';

/** How the outcome of one call crosses IPC. Electron keeps only the message of a rejected call, so a refusal travels as data. */
export type Envelope = { ok: true; value: unknown } | { ok: false; failure: Failure };

export function sealSuccess(value: unknown): Envelope {
  return { ok: true, value };
}

export function sealFailure(error: unknown): Envelope {
  return { ok: false, failure: toFailure(error) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/* Without a schema: the main process is trusted, and the window begins without the code for schemas. */
function parseEnvelope(raw: unknown): Envelope {
  const isSuccess = isObject(raw) && 'ok' in raw && raw.ok === true;
  const isFailure =
    isObject(raw) && 'ok' in raw && raw.ok === false && 'failure' in raw && isObject(raw.failure);
  if (isSuccess || isFailure) return raw as Envelope;
  throw new AppError('internal', 'The answer is neither a success nor a failure');
}

/** The value of a success; throws the `AppError` of a failure, `internal` for anything else. */
export function openEnvelope(raw: unknown): unknown {
  const envelope = parseEnvelope(raw);
  if (envelope.ok) return envelope.value;
  throw fromFailure(envelope.failure);
}
