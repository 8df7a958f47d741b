import { AppError } from '../../../shared/errors';
import type { Provider } from '../../providers/provider';
import { createScriptedProvider } from './scripted-provider';

interface HangingOptions {
  ids: readonly string[];
  parallelRequests: number;
  rangeReads?: boolean;
}

/** A provider of files with these bytes that never go on after their first half, until they are aborted. */
export function createHangingProvider(
  bytes: Uint8Array,
  { ids, parallelRequests, rangeReads = false }: HangingOptions,
): Provider {
  const files = Object.fromEntries(ids.map((id) => [id, { bytes }]));
  const { facts } = createScriptedProvider({});
  const plain = createScriptedProvider(files, { facts: { ...facts, parallelRequests, rangeReads } });
  return {
    ...plain,
    read: async (id, options, signal) => {
      const opened = await plain.read(id, options, signal);
      return { ...opened, body: hanging(bytes.subarray(0, bytes.length / 2), signal) };
    },
  };
}

async function* hanging(bytes: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  yield bytes;
  yield* hangUntil(signal);
}

/** Brings nothing; ends as the contract says when the signal is aborted. */
export async function* hangUntil(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('cancelled', 'aborted'));
    });
  });
  yield new Uint8Array();
}
