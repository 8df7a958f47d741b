import { appOrigin } from '../../../shared/bridge';
import type { PreviewKind } from '../../../shared/preview-frames';
import { previewIdSchema } from '../../../shared/previews';
import { findPageAsset } from './page-assets';

/** What is served to the frame of a preview. */
export type PreviewAnswer =
  /** A file of the built app. */
  | { kind: 'file'; file: string; headers: Readonly<Record<string, string>> }
  /** The contents that are previewed. */
  | { kind: 'content'; headers: Readonly<Record<string, string>> };

interface HeldContent {
  kind: PreviewKind;
  type: string;
}

/**
 * What a request of a frame gets, or undefined. Everything has to be asked of the host of a preview that is there: its page, the scripts
 * and styles of that page, and the contents, whose type was found by looking at the bytes.
 */
export function findPreviewAnswer(
  url: string,
  find: (id: string) => HeldContent | undefined,
): PreviewAnswer | undefined {
  const { host, pathname, search } = new URL(url);
  const held = previewIdSchema.safeParse(host).success ? find(host) : undefined;
  if (held === undefined || search !== '') return undefined;
  switch (pathname) {
    case `/${held.kind}`:
      return { kind: 'file', file: 'preview-frame.html', headers: pageHeaders(held.kind) };
    case '/content':
      return { kind: 'content', headers: headersFor(held.type) };
    default:
      return assetAnswer(pathname);
  }
}

function assetAnswer(pathname: string): PreviewAnswer | undefined {
  if (!/^\/assets\/[^/]+\.(?:m?js|css)$/.test(pathname)) return undefined;
  const asset = findPageAsset(`${appOrigin}${pathname}`);
  return asset === undefined ? undefined : { kind: 'file', ...asset };
}

function headersFor(contentType: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': contentType,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

function pageHeaders(kind: PreviewKind): Readonly<Record<string, string>> {
  return {
    ...headersFor('text/html; charset=utf-8'),
    'Content-Security-Policy': [...commonPolicy, ...policyByKind[kind]].join('; '),
    'Referrer-Policy': 'no-referrer',
  };
}

/* The frame may run the scripts of the built app, and reach nothing but its own origin. */
const commonPolicy = [
  'sandbox allow-scripts allow-same-origin',
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${appOrigin}`,
] as const;

const noScriptsByText = ["require-trusted-types-for 'script'", "trusted-types 'none'"] as const;

const policyByKind: Readonly<Record<PreviewKind, readonly string[]>> = {
  image: ["img-src 'self'", ...noScriptsByText],
  text: ["connect-src 'self'", ...noScriptsByText],
  /* A worker is started by its address, which trusted types would take for a text. */
  pdf: ["connect-src 'self'", "worker-src 'self'"],
};
