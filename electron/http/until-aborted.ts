import { AppError } from '../../shared/errors';

/** Waits for work that several callers share: rejects with `cancelled` for one of them whose signal is aborted, and the work goes on. */
export function untilAborted<T>(shared: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(new AppError('cancelled', 'Cancelled while waiting for shared work'));
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    shared.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
