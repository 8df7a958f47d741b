import type { OutgoingHttpHeaders } from 'node:http';
import type { ServiceCall } from './service-call';

/** What an answer is written to. */
type Answerable = Pick<ServiceCall, 'response' | 'entry'>;

/** Begins the answer and notes its status in the log. Headers set on the response before go along. */
export function beginAnswer(call: Answerable, status: number, headers: OutgoingHttpHeaders): void {
  call.entry.status = status;
  call.response.writeHead(status, headers);
}

export function answerEmpty(call: Answerable, status: number): void {
  beginAnswer(call, status, status === 204 ? {} : { 'content-length': 0 });
  call.response.end();
}

/** The text goes out as bytes, so that no header is re-encoded along with it. */
export function answerText(call: Answerable, status: number, content: { type: string; text: string }): void {
  const body = Buffer.from(content.text, 'utf8');
  beginAnswer(call, status, { 'content-type': content.type, 'content-length': body.length });
  call.response.end(body);
}

export function answerJson(call: Answerable, status: number, value: unknown): void {
  answerText(call, status, { type: 'application/json', text: JSON.stringify(value) });
}

export function answerBrokenJson(call: Answerable, status: number): void {
  answerText(call, status, { type: 'application/json', text: '{"file' });
}

export function answerHtml(call: Answerable, status: number, title: string): void {
  const text = `<!doctype html><title>${title}</title><h1>${title}</h1>\n`;
  answerText(call, status, { type: 'text/html; charset=utf-8', text });
}

export function answerRedirect(call: Answerable, location: string): void {
  call.response.setHeader('location', location);
  answerEmpty(call, 302);
}

/** Errors of the Notary API with status 400 have this shape [documented]. */
export function answerNotaryError(call: Answerable, code: string, message: string): void {
  answerJson(call, 400, { domain: 'notary', code, debug: { message } });
}

/** Errors of account calls other than the token have this shape [observed]. */
export function answerAccountError(
  call: Answerable,
  status: number,
  error: { code: number; message: string },
): void {
  answerJson(call, status, { error: { ...error, domain: 'PlatformAccounts', details: {}, context: {} } });
}

/** An unknown id or route [documented: body `{}`]. */
export function answerNotFound(call: Answerable): void {
  answerJson(call, 404, {});
}

/** Cuts the connection with a reset, so that the client cannot take it for an orderly end. */
export function dropConnection(call: ServiceCall): void {
  call.request.socket.resetAndDestroy();
}
