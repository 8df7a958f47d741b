import { readFileSync } from 'node:fs';
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

interface ServedApp {
  /** Of the built page. */
  folder: string;
  /** The page waits for it: that the locale is known, and that there is somebody to answer its questions. */
  ready: Promise<unknown>;
}

/** Serves the built page at `app://longshore/`, and nothing else. */
export function serveApp(protocol: Protocol, app: ServedApp): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const asset = method === 'GET' ? findPageAsset(url) : undefined;
    if (asset === undefined) return notFound();
    try {
      return new Response(await bodyOf(asset, app), { headers: asset.headers });
    } catch {
      return notFound();
    }
  });
}

/* At once: these are files of the app itself, and the threads of the disk give way to everything else. */
async function bodyOf({ file }: PageAsset, { folder, ready }: ServedApp): Promise<Uint8Array | string> {
  const bytes = readFileSync(join(folder, file));
  if (file !== 'index.html') return bytes;
  await ready;
  return pageIn(currentLocale(), bytes.toString('utf8'));
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
