/**
 * Threads that read and write the disk. Most of them wait for a sync at any time; with the usual four, thousands of small files would wait for
 * each other. To be called before anything touches the disk asynchronously.
 */
export function widenThreadPool(environment: NodeJS.ProcessEnv): void {
  environment['UV_THREADPOOL_SIZE'] ??= '16';
}
