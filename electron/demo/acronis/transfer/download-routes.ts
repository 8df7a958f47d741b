import type { OutgoingHttpHeaders } from 'node:http';
import type { AcronisSwitches } from '../acronis-switches';
import { answerEmpty, answerNotFound, answerRedirect, beginAnswer } from '../http-answers';
import type { ServiceCall, ServiceState } from '../service-call';
import type { ByteSpan } from '../../content/file-content';
import type { StoredFile } from '../store/notary-store';
import { readRange } from '../../wire/byte-range';
import { sendPaced, type PacedBody } from '../../wire/paced-body';
import { contentDisposition } from './content-disposition';
import { withWrongByte } from './wrong-byte';
import { findOwnFile } from '../routes/owned-file';

type DownloadSwitches = AcronisSwitches['dl'];

/** The bytes of a file [given]. Length, ranges and redirects are [assumed] and switches. */
export async function answerDownload(call: ServiceCall, state: ServiceState): Promise<void> {
  const file = findOwnFile(call, state);
  if (file === undefined) return;
  const location = redirectFrom(call, file, state);
  if (location === null) await sendFile(call, file, state.switches.dl);
  else answerRedirect(call, location);
}

/**
 * Where redirected downloads lead. On the main origin the token is needed as anywhere; on the second one the address is enough, as with a
 * storage that knows no tokens.
 */
export async function answerTicket(call: ServiceCall, state: ServiceState): Promise<void> {
  const file = state.store.find(call.id);
  const token = /^Bearer +(\S+)$/i.exec(call.request.headers.authorization ?? '')?.[1] ?? '';
  if (file === undefined) answerNotFound(call);
  else if (call.origin === 'main' && state.tokens.check(token, 'main') !== file.owner) answerEmpty(call, 401);
  else await sendFile(call, file, state.switches.dl);
}

function redirectFrom(
  call: ServiceCall,
  file: StoredFile,
  { origins, switches }: ServiceState,
): string | null {
  const ticket = `/download-tickets/${file.id}`;
  switch (switches.dl.redirect) {
    case 'none':
      return null;
    case 'same-origin':
      return `${origins[call.origin]}${ticket}`;
    case 'other-origin':
      return `${origins.second}${ticket}`;
    case 'http':
      return `http://files.demo.invalid${ticket}`;
    case 'endless':
      return `${origins[call.origin]}${call.url.pathname}?hop=${Number(call.url.searchParams.get('hop') ?? 0) + 1}`;
  }
}

async function sendFile(call: ServiceCall, file: StoredFile, switches: DownloadSwitches): Promise<void> {
  const eTag = switches.range === '206' ? `"${await file.content.digest('sha256')}"` : null;
  const range = eTag === null ? null : rangeOf(call, eTag, file.size);
  if (range === 'unsatisfiable') {
    call.response.setHeader('content-range', `bytes */${file.size}`);
    answerEmpty(call, 416);
    return;
  }
  const { from, to } = range ?? { from: 0, to: file.size };
  beginAnswer(call, range === null ? 200 : 206, {
    'content-type': 'application/octet-stream',
    ...nameHeader(file, switches),
    ...lengthHeader(call, to - from, switches),
    ...(eTag === null ? {} : { etag: eTag, 'accept-ranges': 'bytes' }),
    ...(range === null ? {} : { 'content-range': `bytes ${from}-${to - 1}/${file.size}` }),
  });
  const wrongAt = switches.cut === 'corrupt-byte' ? Math.floor(file.size / 2) : null;
  await sendPaced(call, withWrongByte(file.content, wrongAt), planOf({ from, to }, switches));
}

/** A range whose `If-Range` does not fit is ignored, as HTTP says. */
function rangeOf(call: ServiceCall, eTag: string, size: number): ByteSpan | 'unsatisfiable' | null {
  const condition = call.request.headers['if-range'];
  return condition === undefined || condition === eTag ? readRange(call.request.headers.range, size) : null;
}

function nameHeader(file: StoredFile, switches: DownloadSwitches): OutgoingHttpHeaders {
  const value = contentDisposition(file.name, switches.name);
  return value === null ? {} : { 'content-disposition': value };
}

function lengthHeader(call: ServiceCall, length: number, switches: DownloadSwitches): OutgoingHttpHeaders {
  if (switches.length === 'present') {
    const endsShort = switches.cut === 'clean-end-short';
    // On a connection that is kept, a short body would be a stall and not an end.
    return { 'content-length': length, ...(endsShort ? { connection: 'close' } : {}) };
  }
  if (switches.length === 'until-close') call.response.useChunkedEncodingByDefault = false;
  return {};
}

const shortEndPercent = 60;

function planOf({ from, to }: ByteSpan, switches: DownloadSwitches): PacedBody {
  const rate = switches.rate === 'unlimited' ? null : switches.rate;
  const whole: PacedBody = { from, to, ending: 'end', rate };
  const cut = /^(reset|stall)-at-(\d+)(%?)$/.exec(switches.cut);
  if (cut !== null) {
    const amount = Number(cut[2]);
    const at = cut[3] === '%' ? Math.floor(((to - from) * amount) / 100) : amount;
    return { ...whole, to: Math.min(to, from + at), ending: cut[1] === 'reset' ? 'cut' : 'stall' };
  }
  if (switches.cut === 'none' || switches.cut === 'corrupt-byte') return whole;
  return { ...whole, to: from + Math.floor(((to - from) * shortEndPercent) / 100) };
}
