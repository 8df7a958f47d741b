import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] });
  return () => {
    observer.disconnect();
  };
}

function readRowHeight(): number {
  return parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row-height'));
}

/** The token `--row-height` in pixels, which the density of the window decides. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, readRowHeight);
}
