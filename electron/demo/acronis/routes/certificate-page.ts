import { answerNotFound, answerText } from '../http-answers';
import type { ServiceCall, ServiceState } from '../service-call';
import type { Certificate } from '../store/certificate-registry';

/** The public web page of a certificate: anyone may view it [given]. It shows the file's name. */
export async function answerPage(call: ServiceCall, { store, now }: ServiceState): Promise<void> {
  store.certificates.settle(now());
  const certificate = store.certificates.find(call.id);
  if (certificate === undefined) answerNotFound(call);
  else {
    const text = pageOf(certificate, await certificate.content.digest('sha256'));
    call.response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    call.response.setHeader('x-content-type-options', 'nosniff');
    answerText(call, 200, { type: 'text/html; charset=utf-8', text });
  }
}

const style =
  'body{font:16px system-ui;max-width:46rem;margin:4rem auto;padding:0 1rem}dd{margin:0 0 1rem;word-break:break-all}';

function pageOf(certificate: Certificate, hash: string): string {
  const { entry } = certificate;
  const rows: readonly (readonly [string, string])[] = [
    ['File', certificate.fileName],
    ['Size', `${certificate.content.size} bytes`],
    ['SHA-256', hash],
    [
      'State',
      entry === null ? 'Notarizing' : `Notarized on ${new Date(entry.timestamp * 1000).toUTCString()}`,
    ],
    ['Transaction', entry?.txid ?? 'not yet'],
    ['Certificate', certificate.id],
  ];
  const list = rows.map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>`).join('\n');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Notary certificate</title><style>${style}</style>
<h1>Notary certificate</h1>
<p>From the demo service of Longshore. Nothing here is on a real blockchain.</p>
<dl>
${list}
</dl></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
