import { useEffect, useState } from 'react';

/** False until the window has been drawn for the first time and rests. */
export function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(
      () => {
        setDrawn(true);
      },
      { timeout: 500 },
    );
    return () => {
      cancelIdleCallback(waiting);
    };
  }, []);
  return isDrawn;
}
