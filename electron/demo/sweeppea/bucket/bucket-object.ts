import { createHash } from 'node:crypto';
import { readRange } from '../../wire/byte-range';
import type { ByteSpan, FileContent } from '../../content/file-content';
import { beginDriveAnswer } from '../wire/drive-answers';
import type { ActiveFaults } from '../drive-faults';
import { sendPaced, type PacedBody } from '../../wire/paced-body';
import type { DriveFile } from '../store/drive-store';
import type { BucketCall } from './bucket-call';
import { sendBucketError } from './bucket-errors';

/** Sends the bytes of a file, or the one range that was asked for [documented]. */
export async function sendObject(call: BucketCall, file: DriveFile): Promise<void> {
  const { faults } = call;
  const eTag = eTagOf(call, file);
  const range = faults.has('ignore-range') ? null : rangeOf(call, eTag, file.size);
  if (range === 'unsatisfiable') {
    call.response.setHeader('content-range', `bytes */${file.size}`);
    return sendBucketError(call, 'InvalidRange', {
      RangeRequested: call.request.headers.range ?? '',
      ActualObjectSize: String(file.size),
    });
  }
  const { from, to } = range === null ? { from: 0, to: file.size } : skewed(range, faults);
  const plan = planOf({ from, to }, faults);
  beginDriveAnswer(call, range === null ? 200 : 206, {
    ...presentation(call),
    'accept-ranges': 'bytes',
    etag: eTag,
    'last-modified': new Date(file.createdAt).toUTCString(),
    ...(faults.has('no-length') ? {} : { 'content-length': plan.announced }),
    ...(range === null ? {} : { 'content-range': `bytes ${from}-${to - 1}/${file.size}` }),
  });
  await sendPaced(call, withTail(file.content, plan.to), plan);
}

/** Type and disposition that the link was made with. */
function presentation({ url, faults }: BucketCall): Record<string, string> {
  const type = url.searchParams.get('response-content-type') ?? 'binary/octet-stream';
  const disposition = url.searchParams.get('response-content-disposition');
  return {
    'content-type': faults.has('wrong-content-type') ? 'text/html; charset=utf-8' : type,
    ...(disposition === null ? {} : { 'content-disposition': disposition }),
  };
}

/** Changes with the content; no MD5, as it need not be one [documented]. */
function eTagOf({ faults, entry }: BucketCall, file: DriveFile): string {
  const change = faults.has('changed-etag') ? `${entry.begunAt}/${Math.random()}` : '';
  const digest = createHash('md5')
    .update(`${file.token}/${file.size}/${file.createdAt}/${change}`)
    .digest('hex');
  return `"${digest}"`;
}

/** A range whose `If-Range` does not fit is ignored, as HTTP says. */
function rangeOf({ request }: BucketCall, eTag: string, size: number): ByteSpan | 'unsatisfiable' | null {
  const condition = request.headers['if-range'];
  return condition === undefined || condition === eTag ? readRange(request.headers.range, size) : null;
}

function skewed({ from, to }: ByteSpan, faults: ActiveFaults): ByteSpan {
  return { from: faults.has('wrong-range') ? from + 1 : from, to };
}

/** What is sent, and the length that the head tells. */
function planOf({ from, to }: ByteSpan, faults: ActiveFaults): PacedBody & { announced: number } {
  const short = faults.find('truncate')?.bytes ?? 0;
  const extra = faults.find('extra-bytes')?.bytes ?? 0;
  const end = Math.max(from, to - short) + extra;
  const rate = (faults.find('slow') ?? faults.find('trickle'))?.bytesPerSecond ?? null;
  const whole = { from, to: end, rate, announced: end - from };
  const drop = faults.find('drop-at');
  if (drop !== undefined) {
    const { bytes, percent } = drop;
    const after = percent === undefined ? bytes : Math.floor(((end - from) * percent) / 100);
    return { ...whole, to: Math.min(end, from + after), ending: 'cut' };
  }
  const stall = faults.find('stall');
  if (stall !== undefined) return { ...whole, to: Math.min(end, from + stall.bytes), ending: 'stall' };
  return { ...whole, ending: 'end' };
}

/** The content, with zeros behind it when `size` is beyond its end. */
function withTail(content: FileContent, size: number): FileContent {
  if (size <= content.size) return content;
  return {
    size,
    chunkAt: (offset) => (offset < content.size ? content.chunkAt(offset) : new Uint8Array(1)),
    digest: (name) => content.digest(name),
  };
}
