/** A transfer that has not ended: queued, running or waiting for a sign-in. */
export interface TransferJob {
  readonly controller: AbortController;
  /** Does it wait when its account needs the user? A copy before a delete does not: nothing is deleted long after the question. */
  readonly mayWait: boolean;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

export function createTransferJob(mayWait: boolean): TransferJob {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { controller: new AbortController(), mayWait, ended, end };
}
