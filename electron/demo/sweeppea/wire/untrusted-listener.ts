import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import { selfSignedCertificate } from './self-signed-certificate';

const host = '127.0.0.1';

/** An HTTPS server of this machine whose certificate nobody vouches for. Starts when its origin is asked for. */
export class UntrustedListener {
  #server: Server | null = null;
  #origin: Promise<string> | null = null;

  constructor(private readonly handler: RequestListener) {}

  origin(): Promise<string> {
    this.#origin ??= this.#listen();
    return this.#origin;
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    await this.#origin;
    const server = this.#server;
    if (server === null) return;
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  }

  async #listen(): Promise<string> {
    const server = createServer(selfSignedCertificate(), this.handler);
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, host, resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
    return `https://${host}:${address.port}`;
  }
}
