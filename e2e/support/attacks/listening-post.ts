import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of an attacker, who only wants to be called. */
export interface ListeningPost {
  readonly address: string;
  /** Requests, and connections without one, in the order in which they came. */
  readonly calls: readonly string[];
  readonly datagramPort: number;
  readonly datagrams: readonly Buffer[];
  stop(): Promise<void>;
}

export async function startListeningPost(): Promise<ListeningPost> {
  const calls: string[] = [];
  const datagrams: Buffer[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*').end();
  });
  server.on('connection', () => calls.push('connection'));
  const socket = createSocket('udp4');
  socket.on('message', (message) => datagrams.push(message));
  server.listen(0, '127.0.0.1');
  socket.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(socket, 'listening')]);
  return {
    address: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    datagramPort: socket.address().port,
    datagrams,
    stop: async () => {
      socket.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
