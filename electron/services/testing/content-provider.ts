import { AppError } from '../../../shared/errors';
import type { ContentHash } from '../../../shared/files';
import type { OpenedFile, Provider, ReadOptions } from '../../providers/provider';
import { createScriptedProvider, inChunks } from './scripted-provider';

/** One content as a service gives it: may be changed between two reads. */
export interface ScriptedContent {
  bytes: Uint8Array;
  name: string | null;
  /** What the service states, whatever the bytes are. */
  size: number | null;
  validator: string | null;
  hash: ContentHash | null;
  rangeReads: boolean;
  chunkBytes: number;
  /** Makes of an answer what a test needs; `n` counts the reads from 1. */
  bend: (opened: OpenedFile, options: ReadOptions, n: number) => OpenedFile;
}

export interface ContentProvider extends Pick<Provider, 'read' | 'facts'> {
  readonly content: ScriptedContent;
  /** What was asked for, in order. */
  readonly reads: ReadOptions[];
  /** Answers that are neither discarded nor at their end. */
  openAnswers(): number;
}

/** A provider of one content that honours ranges as `Provider.read` says, unless it is told otherwise. */
export function createContentProvider(
  bytes: Uint8Array,
  script: Partial<ScriptedContent> = {},
): ContentProvider {
  const content: ScriptedContent = {
    bytes,
    name: 'a.bin',
    size: bytes.length,
    validator: '"v1"',
    hash: null,
    rangeReads: true,
    chunkBytes: 64 * 1024,
    bend: (opened) => opened,
    ...script,
  };
  const reads: ReadOptions[] = [];
  let openAnswers = 0;
  return {
    facts: { ...createScriptedProvider({}).facts, rangeReads: content.rangeReads },
    content,
    reads,
    openAnswers: () => openAnswers,
    async read(_id, options, signal) {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new AppError('cancelled', 'aborted');
      reads.push(options);
      const opened = content.bend(answerOf(content, options, signal), options, reads.length);
      openAnswers += 1;
      let isOpen = true;
      const discard = () => {
        if (isOpen) openAnswers -= 1;
        isOpen = false;
        opened.discard();
      };
      return { ...opened, discard };
    },
  };
}

function answerOf(content: ScriptedContent, { range }: ReadOptions, signal: AbortSignal): OpenedFile {
  const { bytes, name, size, validator, hash, chunkBytes } = content;
  const isPart = range !== undefined && content.rangeReads && range.validator === validator;
  const [from, end] = isPart ? [range.from, range.end] : [0, null];
  const wanted = bytes.subarray(from, end ?? bytes.length);
  return {
    name,
    size,
    from,
    end,
    validator,
    hash,
    body: inChunks(wanted, chunkBytes, signal),
    discard: () => undefined,
  };
}
