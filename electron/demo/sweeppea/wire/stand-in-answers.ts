import { cutConnection, sendEmpty, sendPage, type Exchange } from './drive-answers';

/** What the network or the platform does in place of an answer. */
export interface StandIn {
  /** The work is done before. */
  readonly done: boolean;
  readonly send: () => void | Promise<void>;
}

export interface StandInOptions {
  readonly url: URL;
  /** Where a redirect leads: the same path at this origin. */
  readonly otherOrigin: string;
  /** How a gateway words an error. */
  readonly sendGatewayError: (status: 502 | 504, message: string) => Promise<void>;
}

/** The stand-in that the faults of this exchange ask for; null for none. */
export function findStandIn(exchange: Exchange, options: StandInOptions): StandIn | null {
  const { faults } = exchange;
  const reset = faults.find('reset');
  if (reset !== undefined) {
    const send = (): void => {
      cutConnection(exchange);
    };
    return { done: reset.done, send };
  }
  const never = faults.find('never-answer');
  if (never !== undefined) return { done: never.done, send: () => undefined };
  return findPage(exchange) ?? findRedirect(exchange, options) ?? findGatewayError(exchange, options);
}

function findPage(exchange: Exchange): StandIn | null {
  const html = exchange.faults.find('html');
  if (html !== undefined) {
    const { status, done } = html;
    return { done, send: () => sendPage(exchange, status, `${status} from a gateway`) };
  }
  const empty = exchange.faults.find('empty');
  if (empty === undefined) return null;
  const send = (): void => {
    sendEmpty(exchange, empty.status);
  };
  return { done: empty.done, send };
}

function findRedirect(exchange: Exchange, { url, otherOrigin }: StandInOptions): StandIn | null {
  const redirect = exchange.faults.find('redirect');
  if (redirect === undefined) return null;
  const location = redirect.location ?? `${otherOrigin}${url.pathname}${url.search}`;
  const send = (): void => {
    sendEmpty(exchange, redirect.status, { location });
  };
  return { done: redirect.done, send };
}

function findGatewayError({ faults }: Exchange, { sendGatewayError }: StandInOptions): StandIn | null {
  const bad = faults.find('bad-gateway');
  if (bad !== undefined) {
    return { done: bad.done, send: () => sendGatewayError(502, 'Internal server error') };
  }
  const late = faults.find('gateway-timeout');
  if (late === undefined) return null;
  return { done: late.done, send: () => sendGatewayError(504, 'Endpoint request timed out') };
}
