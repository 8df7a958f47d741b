import { z } from 'zod';

/** One request as the local service saw it. */
const loggedRequestSchema = z.object({
  method: z.string(),
  path: z.string(),
  status: z.number().nullable(),
  origin: z.enum(['main', 'second']),
});
type LoggedRequest = z.output<typeof loggedRequestSchema>;

/** Sets the fault switches of the local services while they run, and reads what was asked of them. */
export class ControlClient {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Merged into the switches as they are. */
  async set(switches: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#send('PATCH', 'acronis/switches', switches);
  }

  async act(action: 'expireNow' | 'revokeAll' | 'reset' | 'reseed'): Promise<void> {
    await this.#send('POST', `acronis/actions/${action}`);
  }

  /** All requests since the start or the last `forgetRequests`, oldest first. */
  async requests(): Promise<LoggedRequest[]> {
    const response = await this.#send('GET', 'acronis/log');
    return z.array(loggedRequestSchema).parse(await response.json());
  }

  async forgetRequests(): Promise<void> {
    await this.#send('DELETE', 'acronis/log');
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
