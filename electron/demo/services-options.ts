import { parseArgs } from 'node:util';

export interface ServicesOptions {
  files?: number;
  fileSize?: number;
  latencyMs?: number;
  storageOrigin?: string;
}

export const servicesUsage =
  'Usage: npm run services -- [--files N] [--file-size BYTES] [--latency MS] [--storage-origin URL]';

const mostFiles = 1_000_000;
const largestFile = 1_099_511_627_776;
const longestLatencyMs = 600_000;

/** The options of `npm run services`. Throws an error whose message tells what is wrong with which one. */
export function parseServicesOptions(args: readonly string[]): ServicesOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: 'string' },
      'file-size': { type: 'string' },
      latency: { type: 'string' },
      'storage-origin': { type: 'string' },
    },
    strict: true,
    allowPositionals: false,
  });
  const files = readCount('--files', values.files, mostFiles);
  const fileSize = readCount('--file-size', values['file-size'], largestFile);
  const latencyMs = readCount('--latency', values.latency, longestLatencyMs);
  const storageOrigin = readOrigin('--storage-origin', values['storage-origin']);
  return {
    ...(files === undefined ? {} : { files }),
    ...(fileSize === undefined ? {} : { fileSize }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(storageOrigin === undefined ? {} : { storageOrigin }),
  };
}

function readCount(option: string, text: string | undefined, highest: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > highest) {
    throw new Error(`${option} must be a whole number from 0 to ${highest}, not "${text}".`);
  }
  return value;
}

function readOrigin(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(`${option} must be the address of a web server without a path, not "${text}".`);
  }
  return url.origin;
}
