import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AcronisSwitches, RouteName } from './acronis-switches';
import type { OpenAcronisLogEntry } from './acronis-log-entry';
import type { NotaryStore } from './store/notary-store';
import type { TokenDesk } from './token-desk';

/** One request being answered. */
export interface ServiceCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly route: RouteName;
  /** The id in the path; empty when the route has none. */
  readonly id: string;
  readonly origin: 'main' | 'second';
  /** Who the token belongs to; empty on routes that need none. */
  readonly login: string;
  readonly entry: OpenAcronisLogEntry;
}

/** What the routes work on. */
export interface ServiceState {
  readonly store: NotaryStore;
  readonly tokens: TokenDesk;
  readonly switches: AcronisSwitches;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly origins: { readonly main: string; readonly second: string };
}

export type RouteHandler = (call: ServiceCall, state: ServiceState) => void | Promise<void>;
