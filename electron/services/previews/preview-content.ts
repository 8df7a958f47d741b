import { AppError } from '../../../shared/errors';
import { previewLimits, type PreviewKind } from '../../../shared/preview-frames';
import type { Preview } from '../../../shared/previews';
import type { OpenedFile } from '../../providers/provider';
import { headBytes, kindOfContent, type ContentKind, type ImageType } from './content-kind';
import { imageSizeOf, type ImageSize } from './image-size';
import { decodeText } from './text-decoding';

/** What is served of a file, under a content type that was found by looking at it. */
export interface PreviewContent {
  kind: PreviewKind;
  type: ImageType | 'application/pdf' | 'text/plain; charset=utf-8';
  bytes: Uint8Array;
  cut: boolean;
  dimensions: ImageSize | null;
}

/** Why nothing is shown. */
export type NoPreview = Extract<Preview, { kind: 'none' }>;

/**
 * Reads as much of an opened file as its preview needs, and closes it. What is too large is given up as soon as that is known. Rejects
 * as the body does, and with `truncated` when it ends before the stated size.
 */
export async function readPreviewContent(opened: OpenedFile): Promise<PreviewContent | NoPreview> {
  try {
    return await readWithin(opened);
  } finally {
    opened.discard();
  }
}

async function readWithin({ body, size }: OpenedFile): Promise<PreviewContent | NoPreview> {
  const intake = new Intake(body);
  const head = await intake.upTo(headBytes);
  if (head.length === 0) return nothing('empty');
  const kind = kindOfContent(head);
  if (kind.kind === 'other') return nothing('kind');
  if (kind.kind === 'text') return textContent(await intake.upTo(previewLimits.text + 1));
  const limit = previewLimits[kind.kind];
  if (size !== null && size > limit) return nothing('size');
  const bytes = await intake.upTo(limit + 1);
  if (bytes.length > limit) return nothing('size');
  if (size !== null && bytes.length < size) throw cutShort(size, bytes.length);
  return wholeContent(kind, bytes);
}

function nothing(why: NoPreview['why']): NoPreview {
  return { kind: 'none', why };
}

function cutShort(expectedBytes: number, receivedBytes: number): AppError {
  return new AppError('truncated', 'the file ended before its stated size', {
    details: { expectedBytes, receivedBytes },
  });
}

function textContent(bytes: Uint8Array): PreviewContent {
  const cut = bytes.length > previewLimits.text;
  const text = decodeText(bytes.subarray(0, previewLimits.text), { cut });
  return {
    kind: 'text',
    type: 'text/plain; charset=utf-8',
    bytes: Buffer.from(text),
    cut,
    dimensions: null,
  };
}

function wholeContent(
  kind: Extract<ContentKind, { kind: 'image' | 'pdf' }>,
  bytes: Uint8Array,
): PreviewContent | NoPreview {
  const whole = { bytes, cut: false, dimensions: null };
  if (kind.kind === 'pdf') return { kind: 'pdf', type: 'application/pdf', ...whole };
  if (kind.type === 'image/svg+xml') return { ...kind, ...whole };
  const dimensions = imageSizeOf(kind.type, bytes);
  if (dimensions === null) return nothing('damaged');
  if (dimensions.width * dimensions.height > previewLimits.pixels) return nothing('pixels');
  return { ...kind, ...whole, dimensions };
}

/** Gathers a body piece by piece, no further than is asked for. */
class Intake {
  readonly #body: AsyncIterator<Uint8Array>;
  readonly #chunks: Uint8Array[] = [];
  #received = 0;
  #ended = false;

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#body = body[Symbol.asyncIterator]();
  }

  /** The first `most` bytes; fewer when there are no more. */
  async upTo(most: number): Promise<Uint8Array> {
    while (this.#received < most && !this.#ended) {
      const next = await this.#body.next();
      if (next.done === true) this.#ended = true;
      else this.#keep(next.value);
    }
    return Buffer.concat(this.#chunks).subarray(0, most);
  }

  /* The memory of a chunk may be used again for the next one. */
  #keep(chunk: Uint8Array): void {
    this.#chunks.push(Uint8Array.from(chunk));
    this.#received += chunk.length;
  }
}
