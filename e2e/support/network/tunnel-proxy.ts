import { createServer } from 'node:http';

/** A proxy that leads nowhere. */
export interface TunnelProxy {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** `host:port` of every tunnel that it was asked for, oldest first. */
  readonly asked: readonly string[];
}

/** Runs such a proxy as long as the body takes. */
export async function withTunnelProxy(body: (proxy: TunnelProxy) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket) => {
    asked.push(url ?? '');
    socket.on('error', () => undefined).end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
    await body({ host: `127.0.0.1:${address.port}`, asked });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
