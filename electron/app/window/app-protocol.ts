import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { findPageAsset } from './page-assets';

const scheme = 'app';

/** Has to run before the app is ready. */
export function declareAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the built page from a folder at `app://longshore/`, and nothing else. */
export function serveApp(protocol: Protocol, folder: string): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const asset = method === 'GET' ? findPageAsset(url) : undefined;
    if (asset === undefined) return notFound();
    try {
      return new Response(await readFile(join(folder, asset.file)), { headers: asset.headers });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
