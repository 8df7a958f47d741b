import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { previewLimits } from '../../shared/preview-frames';
import { fitPage } from './page-fit';
import type { Framed } from './framed';
import { fetchContent } from './framed-content';

/* Of what a page says, to those who cannot see it. */
const mostLetters = 20_000;

/**
 * Draws a PDF page by page; `onDrawn` is told of each page but the first. Nothing in it is executed: there is no engine for its scripts, and
 * its fonts and functions are interpreted. Rejects when it is damaged, or with a `PasswordException`.
 */
export async function drawPdf(
  parent: HTMLElement,
  onDrawn: (shown: Pick<Framed, 'page' | 'pages'>) => void,
): Promise<Framed> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const answer = await fetchContent();
  const pdf = await getDocument({
    data: new Uint8Array(await answer.arrayBuffer()),
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: previewLimits.pixels,
    stopAtErrors: false,
  }).promise;
  const sheet = new PdfSheet(parent, pdf);
  await sheet.draw(1);
  window.addEventListener('resize', () => void sheet.draw(sheet.page));
  return {
    get page() {
      return sheet.page;
    },
    pages: pdf.numPages,
    show: async (page) => {
      if (page < 1 || page > pdf.numPages || page === sheet.page) return;
      if (await sheet.draw(page)) onDrawn({ page, pages: pdf.numPages });
    },
  };
}

/** The one page that is on screen. */
class PdfSheet {
  readonly #parent: HTMLElement;
  readonly #pdf: PDFDocumentProxy;
  #drawing: RenderTask | null = null;
  #wanted = 0;
  page = 1;

  constructor(parent: HTMLElement, pdf: PDFDocumentProxy) {
    this.#parent = parent;
    this.#pdf = pdf;
  }

  /** False when another page was wanted before this one was drawn. */
  async draw(number: number): Promise<boolean> {
    this.#drawing?.cancel();
    const mine = (this.#wanted += 1);
    const page = await this.#pdf.getPage(number);
    if (mine !== this.#wanted) return false;
    const canvas = await this.#render(page);
    if (canvas === null || mine !== this.#wanted) return false;
    canvas.ariaLabel = await textOf(page);
    if (this.page !== number) window.scrollTo(0, 0);
    this.#parent.replaceChildren(canvas);
    this.page = number;
    return true;
  }

  async #render(page: PDFPageProxy): Promise<HTMLCanvasElement | null> {
    const { width, height } = page.getViewport({ scale: 1 });
    const fit = fitPage(
      { width, height },
      {
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
        dpr: window.devicePixelRatio,
      },
    );
    const canvas = document.createElement('canvas');
    canvas.role = 'img';
    canvas.width = fit.canvasWidth;
    canvas.height = fit.canvasHeight;
    canvas.style.width = `${fit.width}px`;
    const canvasContext = canvas.getContext('2d');
    if (canvasContext === null) throw new Error('There is no canvas.');
    this.#drawing = page.render({ canvasContext, viewport: page.getViewport({ scale: fit.scale }) });
    try {
      await this.#drawing.promise;
      return canvas;
    } catch (error) {
      if (error instanceof Error && error.name === 'RenderingCancelledException') return null;
      throw error;
    }
  }
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return text.slice(0, mostLetters);
}
