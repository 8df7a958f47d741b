import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { median, type Measurement } from './measurement';
import { isInstalled, timeOf, type Peer } from './peer-program';
import { holdMemory } from './held-memory';

const name = 'peer';

interface Contest {
  id: string;
  rounds: number;
  peers: readonly {
    peer: Peer;
    from: string;
    target: string;
    isMet: (own: number, theirs: number) => boolean;
  }[];
  /** An empty folder on the disk that Longshore saves to. */
  folder: string;
  /** Of all that is fetched in one turn. */
  bytes: number;
  /** Seconds. Has to call `ready` right before the time begins. */
  own: (ready: () => Promise<void>) => Promise<number>;
}

/** Lets Longshore and its peers take turns; one measurement for each peer, of medians. A peer that is not installed has no baseline and is not beaten. */
export async function compete({ id, rounds, peers, folder, bytes, own }: Contest): Promise<Measurement[]> {
  const ownTimes: number[] = [];
  const theirTimes = peers.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    ownTimes.push(await own(await holdMemory(folder, bytes)));
    for (const [at, { peer, from }] of peers.entries()) {
      if (!isInstalled(peer)) continue;
      await (
        await holdMemory(folder, bytes)
      )();
      theirTimes[at]?.push(await timeOf(peer, from, { folder, name }));
      await rm(join(folder, name), { recursive: true });
    }
  }
  const value = median(ownTimes);
  return peers.map(({ peer, target, isMet }, at) => {
    const times = theirTimes[at] ?? [];
    const baseline = times.length === 0 ? null : median(times);
    const baselineName = baseline === null ? `${peer.name} (missing)` : peer.name;
    const met = baseline !== null && isMet(value, baseline);
    return { id, unit: 's', value, baseline, baselineName, target, met };
  });
}
