import { createServer } from 'node:http';

/** A server that answers everything with a web page, as the log-in pages of public networks do. */
export async function withCaptivePortal(body: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    if (typeof address !== 'object' || address === null) throw new Error('The portal has no port.');
    await body(`http://127.0.0.1:${address.port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
