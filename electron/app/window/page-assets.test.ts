import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPageAsset, pageIn } from './page-assets';

describe('page assets', () => {
  it('serves the page with a strict policy', () => {
    const asset = findPageAsset('app://longshore/');
    expect(asset?.file).toBe('index.html');
    const policy = asset?.headers['Content-Security-Policy'] ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    ['app://longshore/assets/index-B3x_.js', 'assets/index-B3x_.js', 'text/javascript; charset=utf-8'],
    ['app://longshore/assets/index.css?v=1', 'assets/index.css', 'text/css; charset=utf-8'],
    ['app://longshore/icon.svg', 'icon.svg', 'image/svg+xml'],
  ])('serves %s with its type', (url, file, type) => {
    expect(findPageAsset(url)).toEqual({
      file,
      headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' },
    });
  });

  it.each([
    'app://other/assets/a.js',
    'app://longshore/index.html',
    'app://longshore/other.html',
    'app://longshore/assets/',
    'app://longshore/assets/a',
    'app://longshore/.secret.js',
    'app://longshore/..%2fmain.js',
    'app://longshore/assets/..%5c..%5cmain.js',
    'app://longshore/assets\\..\\main.js',
    'app://longshore//etc/a.js',
    'app://longshore/a.js%00.png',
    'app://longshore/a.json',
  ])('does not serve %s', (url) => {
    expect(findPageAsset(url)).toBeUndefined();
  });

  it('cannot be led out of its folder', () => {
    expect(findPageAsset('app://longshore/../../main/main.js')?.file).toBe('main/main.js');
    expect(findPageAsset('app://longshore/%2e%2e/main.js')?.file).toBe('main.js');
  });
});

const html = readFileSync('renderer/index.html', 'utf8');

describe('language of the page', () => {
  it('stands in the page, with the habits of dates and numbers', () => {
    expect(pageIn({ language: 'de', formats: 'de-CH' }, html)).toContain(
      '<html lang="de" data-formats="de-CH">',
    );
    expect(pageIn({ language: 'es', formats: undefined }, html)).toContain('<html lang="es">');
  });

  it('has its texts fetched with the first script, from where they are served', () => {
    const [, href = ''] =
      /<head>\s*<link rel="modulepreload" href="(.*?)" \/>/.exec(
        pageIn({ language: 'de', formats: 'de' }, html),
      ) ?? [];
    expect(findPageAsset(new URL(href, 'app://longshore/').href)?.file).toBe('assets/texts-de.js');
  });

  it('cannot bring anything else into it', () => {
    expect(pageIn({ language: 'en', formats: 'en"><script>' }, html)).toContain(
      '<html lang="en" data-formats="enscript">',
    );
  });
});
