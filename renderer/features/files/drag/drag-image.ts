import type { DragEvent } from 'react';
import styles from './drag-image.module.css';

/* Beside the pointer, so that the drop target stays in view. */
const offset = 12;

function createLabel(text: string): HTMLElement {
  const label = document.createElement('div');
  label.className = styles['dragImage'] ?? '';
  label.textContent = text;
  document.body.append(label);
  return label;
}

/** Shows a small label under the pointer while the browser drags rows. */
export function showDragImage(event: DragEvent, text: string): void {
  const label = createLabel(text);
  event.dataTransfer.setDragImage(label, -offset, -offset);
  /* The browser takes its picture once this event is over. */
  requestAnimationFrame(() => {
    label.remove();
  });
}

/** The same label for a drag of our own. */
export interface DragLabel {
  moveTo(point: { x: number; y: number }): void;
  hide(): void;
  remove(): void;
}

export function createDragLabel(text: string): DragLabel {
  const label = createLabel(text);
  return {
    moveTo: ({ x, y }) => {
      label.hidden = false;
      label.style.inset = `${y + offset}px auto auto ${x + offset}px`;
    },
    hide: () => {
      label.hidden = true;
    },
    remove: () => {
      label.remove();
    },
  };
}
