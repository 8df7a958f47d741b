import type { Framed } from './framed';

/** Shows the contents as a picture, in which an image element runs no script and loads nothing else. Rejects when it cannot be decoded. */
export async function drawImage(parent: HTMLElement): Promise<Framed> {
  const image = new Image();
  image.alt = '';
  image.src = 'content';
  await image.decode();
  parent.append(image);
  return { page: 1, pages: 1 };
}
