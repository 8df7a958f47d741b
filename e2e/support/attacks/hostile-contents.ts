import { plainPdf } from '../../../electron/demo/content/plain-pdf';
import { plainPng } from '../../../electron/demo/content/plain-png';

/* Files that try to do more than to be looked at. `home` is where they would report to. */

/** Would show that it ran: in the title of its document and of all above it, and at home. */
function payload(home: string): string {
  return `try{document.title='ran';parent.document.title='ran'}catch(e){};new Image().src='${home}/ran'`;
}

export function hostileSvg(home: string): Buffer {
  return Buffer.from(`<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="80" onload="${payload(home)}">
  <style>@import url('${home}/style'); rect { fill: url('${home}/paint') #c8322b; }</style>
  <rect width="120" height="80"/>
  <image href="${home}/image" xlink:href="${home}/old-image" width="10" height="10"/>
  <use href="${home}/use#a"/>
  <foreignObject width="100" height="50"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${home}/iframe"/><script xmlns="http://www.w3.org/1999/xhtml">${payload(home)}</script></foreignObject>
  <script>${payload(home)}</script>
  <script href="${home}/script"/>
</svg>`);
}

export function hostileHtml(home: string): Buffer {
  return Buffer.from(`<!doctype html><title>hostile</title><base href="${home}/">
<link rel="stylesheet" href="${home}/style"><img src="${home}/image" onerror="${payload(home)}">
<script>${payload(home)}</script><iframe src="${home}/iframe"></iframe><meta http-equiv="refresh" content="0;url=${home}/refresh">`);
}

/** A PDF of one page that wants to run scripts, call home, open files and be another document. */
export function hostilePdf(home: string): Buffer {
  const script = `app.alert('ran');this.submitForm('${home}/submit');app.launchURL('${home}/launch',true);${payload(home)}`;
  const actions = `/OpenAction << /S /JavaScript /JS (${script.replace(/[\\()]/g, '\\$&')}) >> /AA << /WC << /S /URI /URI (${home}/uri) >> >>`;
  const pdf = Buffer.from(plainPdf(['A harmless line'])).toString('latin1');
  return Buffer.from(pdf.replace('/Type /Catalog', `/Type /Catalog ${actions}`), 'latin1');
}

/** An image that is a script as well, for whoever would take it for one. */
export function imageAndScript(home: string): Buffer {
  const pixel = Buffer.from('R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
  return Buffer.concat([pixel, Buffer.from(`*/=1;${payload(home)}//<script>${payload(home)}</script>`)]);
}

/** A PDF by its first bytes, and a page behind them. */
export function pdfAndPage(home: string): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), hostileHtml(home)]);
}

/** A few bytes that would be 40 gigabytes of pixels. */
export function pixelBomb(): Buffer {
  const bytes = Buffer.from(plainPng(8, 8, () => [255, 0, 0]));
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  return bytes;
}

/** Colours by place, so that a picture of it cannot be taken for an empty one. */
export function colourfulPng(width = 240, height = 160): Uint8Array {
  return plainPng(width, height, (x, y) => [(x * 255) / width, (y * 255) / height, 140]);
}
