import { ageAt } from '../../../shared/age-at';
import type { Clock } from '../provider';

/** The version of a file that is wanted; undefined is the newest. */
export interface WantedVersion {
  id: string;
  version: string | undefined;
}

/** One version of a file, with what the service says of it. */
export interface PinnedVersion {
  id: string;
  version: string;
  name: string | null;
  size: number | null;
  /** See `OpenedFile.validator`. */
  validator: string | null;
}

/** What was found a few minutes ago counts as found now. */
const freshMs = 5 * 60_000;

/** The versions that downloads have just pinned, for those that ask for one part after the other. */
export class RecentVersions {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #pinned = new Map<string, { pinned: PinnedVersion; foundAt: number }>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  note(wanted: WantedVersion, pinned: PinnedVersion): void {
    this.#forgetOld();
    const key = keyOf(wanted);
    this.#pinned.delete(key);
    this.#pinned.set(key, { pinned, foundAt: this.#clock.now() });
  }

  /** Undefined when that version was not found lately, or has another validator. */
  find(wanted: WantedVersion, validator: string): PinnedVersion | undefined {
    const found = this.#pinned.get(keyOf(wanted));
    const isUsable = found?.pinned.validator === validator && this.#isFresh(found.foundAt);
    return isUsable ? found.pinned : undefined;
  }

  /** The oldest come first. */
  #forgetOld(): void {
    for (const [key, { foundAt }] of this.#pinned) {
      if (this.#isFresh(foundAt)) return;
      this.#pinned.delete(key);
    }
  }

  #isFresh(foundAt: number): boolean {
    return ageAt(this.#clock.now(), foundAt) < freshMs;
  }
}

function keyOf({ id, version = 'newest' }: WantedVersion): string {
  return `${id}:${version}`;
}
