import type { z } from 'zod';
import { methods, type Handlers, type Noun } from '../../shared/contract';
import { AppError } from '../../shared/errors';

/** One handler for every method of the contract. */
export type AllHandlers = { readonly [N in Noun]: Handlers<N, AbortSignal> };

/** A handler as the router sees it. Written as a method, so that one for a particular request fits. */
interface RouteHandler {
  run(request: unknown, signal: AbortSignal): unknown;
}

/** A method of the contract with what answers it. */
export interface Route {
  parseRequest(raw: unknown): unknown;
  parseResponse(raw: unknown): unknown;
  run: RouteHandler['run'];
}

/** Every method of the contract by its name, `noun.verb`. */
export function createRoutes(handlers: AllHandlers): ReadonlyMap<string, Route> {
  const byNoun: Readonly<Record<string, Readonly<Record<string, RouteHandler['run']>>>> = handlers;
  const contract: Readonly<Record<Noun, Readonly<Record<string, Schemas>>>> = methods;
  const routes = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, schemas]) => {
      const name = `${noun}.${verb}`;
      return [name, toRoute(name, schemas, byNoun[noun]?.[verb])] as const;
    }),
  );
  return new Map(routes);
}

interface Schemas {
  request: z.ZodType;
  response: z.ZodType;
}

/** A method of the contract with what answers it. Parsing refuses with `bad-request`. */
export function toRoute(name: string, schemas: Schemas, run: RouteHandler['run'] | undefined): Route {
  if (run === undefined) throw new Error(`No handler for ${name}`);
  return {
    run,
    parseRequest: (raw) => parseWith(schemas.request, raw, (cause) => invalidRequest(name, cause)),
    parseResponse: (raw) => parseWith(schemas.response, raw, (cause) => invalidResponse(name, cause)),
  };
}

function parseWith(schema: z.ZodType, raw: unknown, toError: (cause: z.ZodError) => AppError): unknown {
  const { success, data, error } = schema.safeParse(raw);
  if (success) return data;
  throw toError(error);
}

/** Names the field at fault, never its value. */
function invalidRequest(name: string, error: z.ZodError): AppError {
  const field = fieldOf(error);
  return new AppError('bad-request', `Invalid request to ${name}: ${field}`, {
    details: { field, reason: 'invalid' },
  });
}

function invalidResponse(name: string, error: z.ZodError): AppError {
  return new AppError('internal', `Invalid response of ${name}: ${fieldOf(error)}`, {
    details: { what: name },
    cause: error,
  });
}

function fieldOf(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? '';
}
