import type { ServerResponse } from 'node:http';

/** Resolves after `ms` milliseconds, or earlier when the connection ends; true while it is still open. */
export async function waitWhileOpen(response: ServerResponse, ms: number): Promise<boolean> {
  if (response.destroyed) return false;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(finish, ms);
    response.once('close', finish);
    function finish(): void {
      clearTimeout(timer);
      response.off('close', finish);
      resolve();
    }
  });
  return !response.destroyed;
}

/** Resolves when the client has taken what was written, or the connection is gone. For use after a full buffer only. */
export async function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed || response.writableLength === 0) return;
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      response.off('drain', settle);
      response.off('close', settle);
      resolve();
    };
    response.on('drain', settle);
    response.on('close', settle);
  });
}
