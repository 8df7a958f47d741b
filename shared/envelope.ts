import { z } from 'zod';
import { fromFailure, toFailure } from './errors';
import { failureSchema, type Failure } from './failures';

/** How the outcome of one call crosses IPC. Electron keeps only the message of a rejected call, so a refusal travels as data. */
export type Envelope = { ok: true; value: unknown } | { ok: false; failure: Failure };

const envelopeSchema: z.ZodType<Envelope> = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
]);

export function sealSuccess(value: unknown): Envelope {
  return { ok: true, value };
}

export function sealFailure(error: unknown): Envelope {
  return { ok: false, failure: toFailure(error) };
}

/** The value of a success; throws the `AppError` of a failure. */
export function openEnvelope(raw: unknown): unknown {
  const envelope = envelopeSchema.parse(raw);
  if (envelope.ok) return envelope.value;
  throw fromFailure(envelope.failure);
}
