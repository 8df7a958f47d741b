import { readdirSync, stat } from 'node:fs';
import { constants, setPriority } from 'node:os';

const ownThreads = '/proc/self/task';

/**
 * Starts the threads that read and write the disk. To be called before anything else touches the disk asynchronously.
 *
 * Most of them wait for a sync at any time; with the usual four, thousands of small files would wait for each other. On Linux, where a thread has a
 * priority of its own, they give way to the main thread: it answers the window, which would wait for ten downloads otherwise.
 */
export function openThreadPool(environment: NodeJS.ProcessEnv): void {
  environment['UV_THREADPOOL_SIZE'] ??= '16';
  const others = new Set(threadIds());
  // The first asynchronous call starts the pool, before it returns.
  stat('.', () => undefined);
  for (const id of threadIds())
    if (!others.has(id)) setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
}

function threadIds(): number[] {
  return process.platform === 'linux' ? readdirSync(ownThreads).map(Number) : [];
}
