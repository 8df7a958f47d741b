import type { z } from 'zod';
import { AppError } from '../../shared/errors';
import type { HttpAnswer } from './http-client';

/** The body of an answer as its schema has it; `protocol` with reason `not-json` or `unexpected-shape`. The error quotes nothing of the body. */
export function parseJson<S extends z.ZodType>(answer: HttpAnswer, schema: S): z.output<S> {
  const raw = findJson(answer);
  if (raw === undefined) throw protocolError(answer, 'not-json');
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw protocolError(answer, 'unexpected-shape');
  return parsed.data;
}

/** The body of an answer as JSON; undefined when it is anything else. For error bodies, of which nothing can be expected. */
export function findJson(answer: HttpAnswer): unknown {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body));
    return parsed;
  } catch {
    return undefined;
  }
}

function protocolError(answer: HttpAnswer, reason: 'not-json' | 'unexpected-shape'): AppError {
  const { host, status } = answer;
  return new AppError('protocol', `Answer ${status} is ${reason}`, { details: { host, reason, status } });
}
