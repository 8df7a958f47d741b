import { ageAt } from '../../../shared/age-at';
import { createRateLimiter } from '../../http/rate-limiter';
import { fetchLink, type FileLink } from './sweeppea-api';
import type { SweeppeaSession } from './sweeppea-session';

/** A link lives for a quarter of an hour; one this old is still good for a while. */
const freshMs = 5 * 60_000;

/** The links that downloads have just fetched, in memory alone, so that each part of a file need not cost a call. */
export class SweeppeaLinks {
  readonly #session: SweeppeaSession;
  /** One part waits for the link that another one fetches. */
  readonly #turn = createRateLimiter(1);
  readonly #links = new Map<string, { link: FileLink; fetchedAt: number }>();

  constructor(session: SweeppeaSession) {
    this.#session = session;
  }

  /** A new link; errors of `fetchLink`. */
  async fetch(id: string, signal: AbortSignal): Promise<FileLink> {
    const link = await fetchLink(this.#session, id, signal);
    this.#forgetOld();
    this.#links.set(id, { link, fetchedAt: this.#session.clock.now() });
    return link;
  }

  /** A link of the last few minutes, a new one when there is none but the refused one. */
  recent(
    { id, refused }: { id: string; refused: FileLink | undefined },
    signal: AbortSignal,
  ): Promise<FileLink> {
    return this.#turn.run(() => {
      this.#forgetOld();
      const known = this.#links.get(id)?.link;
      return known === undefined || known === refused ? this.fetch(id, signal) : Promise.resolve(known);
    }, signal);
  }

  #forgetOld(): void {
    const now = this.#session.clock.now();
    for (const [id, { fetchedAt }] of this.#links)
      if (ageAt(now, fetchedAt) >= freshMs) this.#links.delete(id);
  }
}
