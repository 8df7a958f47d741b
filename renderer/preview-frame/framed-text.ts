import type { Framed } from './framed';
import { fetchContent } from './framed-content';

/** Shows the contents as the text that they are, markup and all. */
export async function drawText(parent: HTMLElement): Promise<Framed> {
  const answer = await fetchContent();
  const text = document.createElement('pre');
  text.textContent = await answer.text();
  parent.append(text);
  return { page: 1, pages: 1 };
}
