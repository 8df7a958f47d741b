import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { previewScheme } from '../../../shared/preview-frames';
import { currentLocale } from '../../../shared/texts/locale';
import { findPageAsset, pageIn, type PageAsset } from './page-assets';

const scheme = 'app';

/** Our own schemes. Has to run before the app is ready, and only once. */
export function declareSchemes(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true } },
    /* Standard, so that each preview has an origin of its own; `fetch`, for its page to read the contents. */
    { scheme: previewScheme, privileges: { standard: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page from a folder at `app://longshore/`, and nothing else. */
export function serveApp(protocol: Protocol, folder: string): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const asset = method === 'GET' ? findPageAsset(url) : undefined;
    if (asset === undefined) return notFound();
    try {
      return new Response(await bodyOf(asset, folder), { headers: asset.headers });
    } catch {
      return notFound();
    }
  });
}

async function bodyOf({ file }: PageAsset, folder: string): Promise<Uint8Array | string> {
  const bytes = await readFile(join(folder, file));
  return file === 'index.html' ? pageIn(currentLocale(), bytes.toString('utf8')) : bytes;
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
