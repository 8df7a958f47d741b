import { extname } from 'node:path';
import { previewScheme } from '../../../shared/preview-frames';
import type { Locale } from '../../../shared/texts/locale';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `frame-src ${previewScheme}:`,
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A file of the built page. */
export interface PageAsset {
  /** Path below the folder of the page, with forward slashes. */
  file: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * The asset that a URL names, or undefined. A path is one of plain names only: no segment begins with a dot, nothing is
 * percent-encoded, so none leads out of the folder. The one page is `/`.
 */
export function findPageAsset(url: string): PageAsset | undefined {
  const { host, pathname } = new URL(url);
  if (host !== 'longshore') return undefined;
  if (pathname === '/' || pathname === '') return { file: 'index.html', headers: pageHeaders() };
  const contentType = contentTypes[extname(pathname)];
  if (contentType === undefined || !/^(\/[\w-][\w.-]*)+$/.test(pathname)) return undefined;
  return { file: pathname.slice(1), headers: headersFor(contentType) };
}

/**
 * The page as it says which language it speaks and by whose habits it writes dates and numbers. The window fetches that language's texts
 * together with its first script, not only once that has run.
 */
export function pageIn({ language, formats }: Locale, html: string): string {
  const tag = formats === undefined ? '' : ` data-formats="${formats.replace(/[^\w-]/g, '')}"`;
  const preload = `<link rel="modulepreload" href="./assets/texts-${language}.js" />`;
  return html
    .replace('<html lang="en">', `<html lang="${language}"${tag}>`)
    .replace('<head>', `<head>\n    ${preload}`);
}

function pageHeaders(): Readonly<Record<string, string>> {
  return {
    ...headersFor('text/html; charset=utf-8'),
    'Content-Security-Policy': contentSecurityPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}

function headersFor(contentType: string): Readonly<Record<string, string>> {
  return { 'Content-Type': contentType, 'X-Content-Type-Options': 'nosniff' };
}
