import { readdirSync, readFileSync, stat } from 'node:fs';
import { constants, setPriority } from 'node:os';

/** Linux alone has it, and a priority for each thread. */
const ownThreads = '/proc/self/task';

/**
 * Starts the threads that read and write the disk. To be called before anything else touches the disk asynchronously.
 *
 * Most of them wait for a sync at any time; with the usual four, thousands of small files would wait for each other. On Linux they give way to the main
 * thread: it answers the window, which would wait for ten downloads otherwise.
 */
export function openThreadPool(environment: NodeJS.ProcessEnv): void {
  environment['UV_THREADPOOL_SIZE'] ??= '16';
  const others = new Set(threadIds());
  // The first asynchronous call starts the pool, before it returns.
  stat('.', () => undefined);
  for (const id of threadIds()) if (!others.has(id)) giveWay(id);
}

function threadIds(): readonly number[] {
  try {
    return readdirSync(ownThreads).map(Number);
  } catch {
    return [];
  }
}

/* Chromium may have started a thread of its own meanwhile, or ended it; its threads have names of their own. */
function giveWay(id: number): void {
  try {
    if (nameOf(id) === nameOf(process.pid)) setPriority(id, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, and has nothing left to give.
  }
}

function nameOf(id: number): string {
  return readFileSync(`${ownThreads}/${id}/comm`, 'utf8');
}
