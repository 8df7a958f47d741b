import type { DragEvent } from 'react';
import styles from './files-grid.module.css';

/* Beside the pointer, so that the drop target stays in view. */
const offset = -12;

/** Shows a small label under the pointer while rows are dragged. */
export function showDragImage(event: DragEvent, text: string): void {
  const image = document.createElement('div');
  image.className = styles['dragImage'] ?? '';
  image.textContent = text;
  document.body.append(image);
  event.dataTransfer.setDragImage(image, offset, offset);
  /* The browser takes its picture once this event is over. */
  requestAnimationFrame(() => {
    image.remove();
  });
}
