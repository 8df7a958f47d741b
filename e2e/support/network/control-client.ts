import { z } from 'zod';

const requestShape = {
  method: z.string(),
  path: z.string(),
  /** With the question mark; empty without a query. */
  query: z.string(),
  /** Null while there is none. */
  status: z.number().nullable(),
  /** Bytes of contents that were handed to the connection. */
  sentBytes: z.number(),
};

const sentSchema = z.object({ sentBytes: z.number() });

/* One request as each of the local services saw it. */
export const acronisRequestSchema = z.object({ ...requestShape, origin: z.enum(['main', 'second']) });
export const oracleRequestSchema = z.object({ ...requestShape, hasBody: z.boolean() });
export const sweeppeaRequestSchema = z.object({
  ...requestShape,
  server: z.enum(['api', 'storage']),
  headerNames: z.array(z.string()),
  keyIn: z.array(z.enum(['authorization', 'other-header', 'url'])),
});
type AcronisRequest = z.output<typeof acronisRequestSchema>;
export type OracleRequest = z.output<typeof oracleRequestSchema>;
export type SweeppeaRequest = z.output<typeof sweeppeaRequestSchema>;

/** Sets the fault switches of one local service while it runs, and reads what was asked of it. */
export class ControlClient<R = AcronisRequest> {
  readonly #address: string;
  readonly #requestSchema: z.ZodType<R>;

  /** The address includes the service's name. */
  constructor(address: string, requestSchema: z.ZodType<R>) {
    this.#address = address;
    this.#requestSchema = requestSchema;
  }

  /** Merged into the switches as they are. */
  async set(switches: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#send('PATCH', 'switches', switches);
  }

  async act(action: 'expireNow' | 'revokeAll' | 'reset' | 'reseed' | 'changeContents'): Promise<void> {
    await this.#send('POST', `actions/${action}`);
  }

  /** All requests since the start or the last `forgetRequests`, oldest first. */
  async requests(): Promise<R[]> {
    const response = await this.#send('GET', 'log');
    return z.array(this.#requestSchema).parse(await response.json());
  }

  /** Bytes of contents that were sent since the start or the last `forgetRequests`. */
  async sentBytes(): Promise<number> {
    const response = await this.#send('GET', 'log');
    return z
      .array(sentSchema)
      .parse(await response.json())
      .reduce((sum, { sentBytes }) => sum + sentBytes, 0);
  }

  async forgetRequests(): Promise<void> {
    await this.#send('DELETE', 'log');
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${this.#address}/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}
