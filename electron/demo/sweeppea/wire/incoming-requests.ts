import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A listener that ends a request with 500, or cuts it, when its handler fails. */
export function createListener(handle: RequestHandler): RequestListener {
  return (request, response) => {
    void handle(request, response).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) response.destroy();
      else response.writeHead(500).end();
      if (!request.destroyed) process.emitWarning(error instanceof Error ? error : String(error));
    });
  };
}

/** What was asked for, under an origin that means nothing. A target that is no URL becomes `/`. */
export function urlOf(request: IncomingMessage): URL {
  const origin = 'http://127.0.0.1';
  try {
    return new URL(request.url ?? '/', origin);
  } catch {
    return new URL(origin);
  }
}
