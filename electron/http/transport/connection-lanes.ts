/** Connections that Chromium opens at most to one host within one session; further requests wait. */
const connectionsPerLane = 6;
/** With the default session: 36 connections to one host. What a service bears is limited by its provider. */
const extraLanes = 5;

/** Partitions of the sessions beside the default one that requests may go through. */
export const lanePartitions: readonly string[] = Array.from({ length: extraLanes }, (_, at) =>
  partitionOf(at + 1),
);

function partitionOf(lane: number): string {
  return `lane-${lane}`;
}

/** A place in one lane, held while a request is under way. */
export interface LanePlace {
  /** Partition of the session that carries the request; undefined is the default session. */
  readonly partition: string | undefined;
  /** Harmless when called again. */
  readonly release: () => void;
}

/**
 * Spreads the requests to one host over several sessions, because one of them opens only few connections. A host that is asked few
 * things at once stays in the default session; the other ones are made only when they are needed.
 */
export class ConnectionLanes {
  readonly #underWay = new Map<string, number[]>();

  take(host: string): LanePlace {
    const counts = this.#underWay.get(host) ?? Array.from({ length: 1 + extraLanes }, () => 0);
    this.#underWay.set(host, counts);
    const lane = roomiestOf(counts);
    addTo(counts, lane, 1);
    let held = true;
    return {
      partition: lane === 0 ? undefined : partitionOf(lane),
      release: () => {
        if (!held) return;
        held = false;
        addTo(counts, lane, -1);
        if (counts.every((count) => count === 0)) this.#underWay.delete(host);
      },
    };
  }
}

/** The first lane with a connection to spare, so that kept connections are used again; the least busy one when there is none. */
function roomiestOf(counts: readonly number[]): number {
  const free = counts.findIndex((count) => count < connectionsPerLane);
  return free === -1 ? counts.indexOf(Math.min(...counts)) : free;
}

function addTo(counts: number[], lane: number, more: number): void {
  counts[lane] = (counts[lane] ?? 0) + more;
}
