import type { DriveEndpoint } from './sweeppea-switches';

const windowMs = 60_000;

/** Counts the calls of each account in the last 60 seconds. */
export class CallMeter {
  readonly #times = new Map<string, number[]>();

  note(apiKey: string, now: number): void {
    this.#times.set(apiKey, [...this.#recent(apiKey, now), now]);
  }

  /** `limit` 0: never. */
  isExceeded(apiKey: string, { limit, now }: { limit: number; now: number }): boolean {
    return limit > 0 && this.#recent(apiKey, now).length >= limit;
  }

  clear(): void {
    this.#times.clear();
  }

  #recent(apiKey: string, now: number): number[] {
    return (this.#times.get(apiKey) ?? []).filter((time) => time > now - windowMs);
  }
}

/** Tells which endpoints are serving a request; each serves one at a time [documented]. */
export class EndpointLock {
  readonly #serving = new Map<DriveEndpoint, number>();

  isHeld(endpoint: DriveEndpoint): boolean {
    return (this.#serving.get(endpoint) ?? 0) > 0;
  }

  /** What ends it again; harmless when called twice. */
  take(endpoint: DriveEndpoint): () => void {
    this.#add(endpoint, 1);
    let taken = true;
    return () => {
      if (taken) this.#add(endpoint, -1);
      taken = false;
    };
  }

  #add(endpoint: DriveEndpoint, by: number): void {
    this.#serving.set(endpoint, (this.#serving.get(endpoint) ?? 0) + by);
  }
}
