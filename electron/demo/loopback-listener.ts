import { createServer, type RequestListener } from 'node:http';

/** An HTTP listener that only programs of this machine can reach. */
export interface LoopbackListener {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** Ends every connection and refuses new ones until `accept`. */
  refuse(): void;
  accept(): void;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

const host = '127.0.0.1';
const idleConnectionMs = 65_000;

/** Listens on `port`, or on a free one when it is 0. Rejects when the port is taken. */
export async function listenOnLoopback(handler: RequestListener, port = 0): Promise<LoopbackListener> {
  const server = createServer({ keepAliveTimeout: idleConnectionMs, noDelay: true }, handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  server.removeAllListeners('error');
  server.on('error', (error) => {
    process.emitWarning(`A local service cannot listen again: ${error.message}`);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');

  const stop = (done: () => void): void => {
    server.close(done);
    server.closeAllConnections();
  };
  return {
    origin: `http://${host}:${address.port}`,
    port: address.port,
    refuse: () => {
      if (server.listening) stop(() => undefined);
    },
    accept: () => {
      if (!server.listening) server.listen(address.port, host);
    },
    close: () =>
      new Promise((resolve) => {
        stop(resolve);
      }),
  };
}
