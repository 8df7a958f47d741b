import { lanePartitions } from './connection-lanes';

/** Requests that must not be repeated have connections of their own here. */
export const sendOncePartition = 'send-once';

/**
 * Which of Electron's sessions carry requests to services, by partition; undefined is the default one. When Chromium's network process has ended by a fault,
 * others take their place: those that were in use then fail every request from there on (seen on Electron 25).
 */
export class SessionNames {
  #generation = 0;

  /** What takes the place of a partition of the first days now. */
  current(partition: string | undefined): string | undefined {
    return this.#generation === 0 ? partition : `${partition ?? 'lane-0'}.${this.#generation}`;
  }

  /** All of them, the one for usual requests first. */
  all(): readonly (string | undefined)[] {
    return [undefined, sendOncePartition, ...lanePartitions].map((partition) => this.current(partition));
  }

  /** The network process was started anew. */
  renew(): void {
    this.#generation += 1;
  }
}
