import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { previewScheme, type PreviewKind } from '../../../shared/preview-frames';
import { findPreviewAnswer } from './preview-answers';

interface ServedPreview {
  kind: PreviewKind;
  type: string;
  bytes: Uint8Array;
}

interface PreviewSource {
  /** Of the built page. */
  folder: string;
  /** The preview of that id, as long as it is there. */
  find: (id: string) => ServedPreview | undefined;
}

/** Serves each preview at an origin of its own, and nothing else. */
export function servePreviews(protocol: Protocol, { folder, find }: PreviewSource): void {
  protocol.handle(previewScheme, async ({ method, url }) => {
    const answer = method === 'GET' ? findPreviewAnswer(url, find) : undefined;
    if (answer === undefined) return notFound();
    const { headers } = answer;
    if (answer.kind === 'content') return new Response(find(new URL(url).host)?.bytes, { headers });
    try {
      return new Response(await readFile(join(folder, answer.file)), { headers });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
