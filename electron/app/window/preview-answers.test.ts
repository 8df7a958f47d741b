import { expect, it } from 'vitest';
import { previewKinds, type PreviewKind } from '../../../shared/preview-frames';
import { isPreviewPage } from '../../../shared/preview-frames';
import { findPreviewAnswer } from './preview-answers';

const id = `p${'0a'.repeat(20)}`;
const held = (kind: PreviewKind, type = 'text/plain; charset=utf-8') => ({ kind, type });
const find = (asked: string) => (asked === id ? held('text') : undefined);
const answer = (url: string) => findPreviewAnswer(url, find);

it.each(previewKinds)('serves the page of %s with a policy that lets out nothing', (kind) => {
  const found = findPreviewAnswer(`preview://${id}/${kind}`, () => held(kind));
  expect(found).toMatchObject({ kind: 'file', file: 'preview-frame.html' });
  const policy = found?.headers['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('frame-ancestors app://longshore');
  expect(policy).toMatch(/^sandbox allow-scripts allow-same-origin;/);
  expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
});

it('lets a page do only what its kind needs', () => {
  const policyOf = (kind: PreviewKind) =>
    findPreviewAnswer(`preview://${id}/${kind}`, () => held(kind))?.headers['Content-Security-Policy'];
  expect(policyOf('image')).not.toContain('connect-src');
  expect(policyOf('text')).not.toContain('img-src');
  expect(policyOf('pdf')).not.toContain('img-src');
  expect(policyOf('text')).not.toContain('worker-src');
});

it('serves the contents under the type that was found, never to be guessed at', () => {
  expect(answer(`preview://${id}/content`)).toMatchObject({
    kind: 'content',
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
});

it('serves scripts and styles of the built app', () => {
  expect(answer(`preview://${id}/assets/preview-frame-Ab_1.js`)).toMatchObject({
    file: 'assets/preview-frame-Ab_1.js',
  });
  expect(answer(`preview://${id}/assets/pdf.worker.min-1.mjs`)?.headers['Content-Type']).toMatch(
    /javascript/,
  );
});

it.each([
  `preview://${id}/`,
  `preview://${id}/image`,
  `preview://${id}/content?x=1`,
  `preview://${id}/content/`,
  `preview://${id}/index.html`,
  `preview://${id}/preview-frame.html`,
  `preview://${id}/assets/../main.js`,
  `preview://${id}/assets/..%2fmain.js`,
  `preview://${id}/assets/a/b.js`,
  `preview://${id}/assets/logo.png`,
  `preview://p${'0b'.repeat(20)}/text`,
  `preview://p${'0b'.repeat(20)}/assets/preview-frame-Ab_1.js`,
  'preview://longshore/text',
  'preview://constructor/text',
])('serves nothing at %s', (url) => {
  expect(answer(url)).toBeUndefined();
});

it.each([
  [`preview://${id}/text`, true],
  [`preview://${id}/content`, false],
  [`preview://${id}.example/text`, false],
  [`https://example.com/preview://${id}/text`, false],
  ['app://longshore/', false],
])('takes %s for the page of a preview: %s', (url, expected) => {
  expect(isPreviewPage(url)).toBe(expected);
});
