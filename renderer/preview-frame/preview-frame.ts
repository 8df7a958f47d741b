import { appOrigin } from '../../shared/bridge';
import type { FrameReport } from '../../shared/frame-reports';
import { framedKeys } from '../../shared/preview-frames';
import type { Framed } from './framed';
import { drawImage } from './framed-image';
import { drawText } from './framed-text';
import { parseOrder } from './parse-order';
import './preview-frame.css';

/*
 * The page in which a preview is drawn. It has an origin and a process of its own, no bridge and no way out; all that it can do is to tell
 * the window a few facts, in which the window believes nothing else.
 */

function report(fact: FrameReport): void {
  window.parent.postMessage(fact, appOrigin);
}

async function draw(): Promise<Framed> {
  switch (location.pathname) {
    case '/image':
      return drawImage(document.body);
    case '/pdf':
      return (await import('./framed-pdf')).drawPdf(document.body, tellDrawn);
    default:
      return drawText(document.body);
  }
}

function tellDrawn({ page, pages }: Pick<Framed, 'page' | 'pages'>): void {
  report({ kind: 'drawn', page, pages });
}

function isPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

async function start(): Promise<void> {
  document.body.className = location.pathname.slice(1);
  try {
    const framed = await draw();
    tellDrawn(framed);
    obey(framed);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  report({ kind: 'failed', why: isPassword(error) ? 'password' : 'damaged' });
}

function turn(framed: Framed, page: number): void {
  framed.show?.(page).catch(fail);
}

function obey(framed: Framed): void {
  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin !== appOrigin || source !== window.parent) return;
    const order = parseOrder(data);
    if (order?.kind === 'page') turn(framed, order.page);
    else if (order !== null) scroll(framed, order.to);
  });
}

/* At the end of a page the next one begins. */
function scroll(framed: Framed, to: 'page-up' | 'page-down' | 'start' | 'end'): void {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const step = clientHeight * 0.9;
  const atEnd = scrollTop + clientHeight >= scrollHeight - 1;
  if (to === 'start') window.scrollTo(0, 0);
  else if (to === 'end') window.scrollTo(0, scrollHeight);
  else if (to === 'page-down' && atEnd) turn(framed, framed.page + 1);
  else if (to === 'page-up' && scrollTop === 0) turn(framed, framed.page - 1);
  else window.scrollBy(0, to === 'page-down' ? step : -step);
}

window.addEventListener('keydown', (event) => {
  const key = framedKeys.find((known) => known === event.key);
  if (key === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  report({ kind: 'key', key });
});

void start();
