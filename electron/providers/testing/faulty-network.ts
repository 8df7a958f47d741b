import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpRequest, Transport } from '../../http/transport/transport';
import { startScriptedServer, type ScriptedServer } from '../../http/testing/scripted-server';

/** How a faulty server treats a request. */
export type Fault =
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string | Uint8Array }
  /** 302 to another host. */
  | { kind: 'redirect' }
  /** Takes the request and says nothing. */
  | { kind: 'stall' }
  /** Cuts the connection without an answer. */
  | { kind: 'reset' }
  /** 200 with the first part of a body, and then: the connection is cut, closed in order, or kept and silent. */
  | {
      kind: 'part';
      body: Uint8Array;
      percent: number;
      then: 'reset' | 'close' | 'stall';
      announced: boolean;
    };

interface Rule {
  matches(request: HttpRequest): boolean;
  fault: Fault;
  left: number;
}

/**
 * A real network with faults to order: requests that a rule matches go to a server that misbehaves as ordered, all others
 * where they belong. What the code under test sends and receives is real HTTP either way.
 */
export class FaultyNetwork {
  #rules: Rule[] = [];
  #sent: HttpRequest[] = [];

  private constructor(
    private readonly inner: Transport,
    private readonly bad: ScriptedServer,
    /** Where redirects lead to. */
    private readonly elsewhere: ScriptedServer,
    private readonly faults: Map<string, Fault>,
  ) {}

  static async start(inner: Transport): Promise<FaultyNetwork> {
    const faults = new Map<string, Fault>();
    const elsewhere = await startScriptedServer((_request, response) => response.end('elsewhere'));
    const bad = await startScriptedServer((request, response) => {
      const fault = faults.get(request.url ?? '');
      if (fault !== undefined) misbehave(fault, { request, response, elsewhere: elsewhere.origin });
    });
    return new FaultyNetwork(inner, bad, elsewhere, faults);
  }

  readonly transport: Transport = (request) => {
    this.#sent.push(request);
    const rule = this.#rules.find((candidate) => candidate.left > 0 && candidate.matches(request));
    if (rule === undefined) return this.inner(request);
    rule.left -= 1;
    const path = `/fault/${this.faults.size}`;
    this.faults.set(path, rule.fault);
    return this.inner({ ...request, url: new URL(this.bad.origin + path) });
  };

  /** The next `times` matching requests meet the fault. */
  fail(matches: (request: HttpRequest) => boolean, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#rules.push({ matches, fault, left: times });
  }

  /** How many matching requests were sent. */
  count(matches: (request: HttpRequest) => boolean): number {
    return this.#sent.filter(matches).length;
  }

  /** Names of the headers that reached the host which redirects lead to; empty when nothing did. */
  get headersElsewhere(): string[] {
    return this.elsewhere.received.flatMap(({ headers }) => Object.keys(headers));
  }

  /** No faults and nothing remembered. */
  reset(): void {
    this.#rules = [];
    this.#sent = [];
    this.elsewhere.received.length = 0;
  }

  async close(): Promise<void> {
    await Promise.all([this.bad.close(), this.elsewhere.close()]);
  }
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  elsewhere: string;
}

function misbehave(fault: Fault, { request, response, elsewhere }: Exchange): void {
  switch (fault.kind) {
    case 'answer':
      response.writeHead(fault.status, fault.headers).end(fault.body);
      break;
    case 'redirect':
      response.writeHead(302, { location: `${elsewhere}/lure` }).end();
      break;
    case 'stall':
      break;
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'part':
      sendPart(fault, response);
      break;
  }
}

function sendPart(fault: Extract<Fault, { kind: 'part' }>, response: ServerResponse): void {
  const part = fault.body.subarray(0, Math.floor((fault.body.byteLength * fault.percent) / 100));
  response.writeHead(200, fault.announced ? { 'content-length': fault.body.byteLength } : {});
  response.write(part, () => {
    if (fault.then === 'reset') response.destroy();
    if (fault.then === 'close') response.socket?.end();
  });
}
