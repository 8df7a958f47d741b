import type { IncomingMessage } from 'node:http';
import { RequestLog, toLoggedRequest, type LoggedRequest, type OpenEntry } from '../request-log';

export interface SweeppeaLogEntry extends LoggedRequest {
  /** With the question mark, the values of `X-Amz-Credential` and `X-Amz-Signature` masked; empty without a query. */
  readonly query: string;
  readonly hasToken: boolean;
  /** Where an API key of this service came along. */
  readonly keyIn: readonly ('authorization' | 'other-header' | 'url')[];
  readonly server: 'api' | 'storage';
  /** Name of the account that the key, or the path of the file, belongs to. */
  readonly account: string | null;
  /** How many requests for the same path of the API, or for the storage, were under way when it came. */
  readonly others: number;
  /** Clock of the service, epoch milliseconds; null while it is under way. */
  readonly begunAt: number;
  readonly endedAt: number | null;
}

export type OpenSweeppeaLogEntry = OpenEntry<SweeppeaLogEntry>;

interface SeenRequest {
  readonly server: 'api' | 'storage';
  readonly url: URL;
  readonly account: string | undefined;
  readonly keys: readonly string[];
}

/** As every log, and it knows which requests are under way. */
export class SweeppeaRequestLog {
  readonly #log = new RequestLog<OpenSweeppeaLogEntry>();
  readonly #underWay = new Set<OpenSweeppeaLogEntry>();

  constructor(private readonly now: () => number) {}

  get entries(): readonly SweeppeaLogEntry[] {
    return this.#log.entries;
  }

  /** The caller fills in the status when it is known, and says when it is over. */
  open(request: IncomingMessage, seen: SeenRequest): OpenSweeppeaLogEntry {
    const { server, url, account, keys } = seen;
    const entry = this.#log.add({
      ...toLoggedRequest(request, url),
      path: masked(url.pathname, keys),
      query: masked(url.search, keys).replace(/(X-Amz-(?:Credential|Signature)=)[^&]*/gi, '$1***'),
      hasToken: request.headers.authorization !== undefined,
      keyIn: placesOf(request, url, keys),
      server,
      account: account ?? null,
      others: this.#countLike(server, url.pathname),
      begunAt: this.now(),
      endedAt: null,
    });
    this.#underWay.add(entry);
    return entry;
  }

  end(entry: OpenSweeppeaLogEntry): void {
    if (this.#underWay.delete(entry)) entry.endedAt = this.now();
  }

  clear(): void {
    this.#log.clear();
  }

  #countLike(server: 'api' | 'storage', path: string): number {
    return [...this.#underWay].filter(
      (entry) => entry.server === server && (server === 'storage' || entry.path === path),
    ).length;
  }
}

function masked(text: string, keys: readonly string[]): string {
  return keys.reduce((rest, key) => rest.replaceAll(key, '***'), text);
}

function placesOf(
  { headers }: IncomingMessage,
  url: URL,
  keys: readonly string[],
): SweeppeaLogEntry['keyIn'] {
  const holdsKey = (text: string): boolean => keys.some((key) => text.includes(key));
  const others = Object.entries(headers).filter(([name]) => name !== 'authorization');
  const places: SweeppeaLogEntry['keyIn'][number][] = [];
  if (holdsKey(headers.authorization ?? '')) places.push('authorization');
  if (others.some(([, value]) => holdsKey(String(value)))) places.push('other-header');
  if (holdsKey(url.href)) places.push('url');
  return places;
}
