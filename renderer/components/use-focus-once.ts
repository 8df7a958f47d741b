import { useCallback, useRef, type RefCallback } from 'react';

/** A ref that takes the focus to its element when that comes into the page for the first time, unless it is not `wanted`. */
export function useFocusOnce(wanted: boolean): RefCallback<HTMLElement> {
  const isDone = useRef(!wanted);
  return useCallback((element) => {
    if (element === null || isDone.current) return;
    isDone.current = true;
    element.focus();
  }, []);
}
