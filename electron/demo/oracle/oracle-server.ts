import { listenOnLoopback } from '../loopback-listener';
import { RequestLog } from '../request-log';
import { SwitchBoard } from '../switch-board';
import { CallRules } from './call-rules';
import type { OpenOracleLogEntry, OracleLogEntry } from './exchange/oracle-log-entry';
import type { OracleState } from './oracle-call';
import { createTestAccess, type OracleTestAccess } from './oracle-test-access';
import { createOracleDispatch } from './oracle-dispatch';
import {
  defaultOracleSwitches,
  mergeOracleSwitches,
  type OracleSwitches,
  type OracleSwitchesPatch,
} from './oracle-switches';
import { createCredentials } from './store/oracle-credentials';
import { seedOracle, type SeededOracle } from './store/oracle-seed';

/**
 * A local server that speaks the document API of Oracle Content Management in its versions 1.1 and 1.2: what the demo, the tests and the
 * benchmarks talk to. Real rights, links, versions and streaming; listens on this machine only and calls nobody. The hosted service
 * ended on 1 January 2026, so this is faithful to the documents and to nothing that could still be asked. Where a fact comes from stands beside the code: [given]
 * by the vendor's page that the project was given, [documented] elsewhere by the vendor, [observed] in public client code, [assumed] by us.
 */
export interface OracleServerOptions {
  /** `test` fixes passwords and codes and adds hostile names. Default: `demo`. */
  seed?: 'demo' | 'test' | undefined;
  /** Files in the folder *Survey*. Default: 2500. */
  files?: number | undefined;
  /** Bytes of each of them; without it they are short texts. */
  fileSize?: number | undefined;
  /** Default of the switch `slow`. */
  latencyMs?: number | undefined;
  /** Clock of the service, epoch milliseconds. */
  now?: (() => number) | undefined;
  /** Default: a free one. */
  port?: number | undefined;
  /** Ids follow from it. Default: 1. */
  randomSeed?: number | undefined;
}

export interface OracleServer extends OracleTestAccess {
  /** `http://127.0.0.1:PORT`, what a user types as the address of the instance. */
  readonly origin: string;
  readonly users: { readonly aa: OracleAccount; readonly bb: OracleAccount };
  readonly publicLinks: OraclePublicLinks;
  readonly appLink: OracleAppLink;
  switches(): OracleSwitches;
  /** Changes the switches that are named. Throws, with a readable list, when one is not valid; changes nothing then. */
  set(patch: OracleSwitchesPatch): void;
  /** Switches back to their defaults; the content stays. */
  reset(): void;
  /** Content, links and tokens as they were at the start; what signed in then signs in again. */
  reseed(): void;
  /** Oldest first; the latest 20,000. */
  log(): readonly OracleLogEntry[];
  clearLog(): void;
  close(): Promise<void>;
}

export interface OracleAccount {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly password: string;
  /** For `Authorization: Bearer`. */
  readonly accessToken: string;
}

export interface OraclePublicLink {
  readonly linkId: string;
  /** Null for an open link. */
  readonly accessCode: string | null;
  readonly itemId: string;
  /** Page of the link, as a user would have received it. */
  readonly address: string;
}

/** Contributor without and with a code, downloader, and one that has expired. */
export interface OraclePublicLinks {
  readonly open: OraclePublicLink;
  readonly coded: OraclePublicLink & { readonly accessCode: string };
  readonly downloader: OraclePublicLink;
  readonly expired: OraclePublicLink;
}

export interface OracleAppLink {
  readonly appLinkId: string;
  readonly itemId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

export async function startOracleServer(options: OracleServerOptions = {}): Promise<OracleServer> {
  const now = options.now ?? Date.now;
  const seed = options.seed ?? 'demo';
  const credentials = createCredentials(seed);
  const grow = (): SeededOracle =>
    seedOracle({ ...options, seed, now, credentials, randomSeed: options.randomSeed ?? 1 });
  let content = grow();

  const log = new RequestLog<OpenOracleLogEntry>();
  const board = new SwitchBoard({
    defaults: defaultOracleSwitches({ latencyMs: options.latencyMs ?? 0 }),
    merge: mergeOracleSwitches,
    onChange: (values, old) => {
      if (values.expireTokens !== old.expireTokens) content.tokens.expire(values.expireTokens);
    },
  });
  let origin = '';
  const state = liveState({ content: () => content, board, now, origin: () => origin });
  const listener = await listenOnLoopback(
    createOracleDispatch({ state, log, rules: new CallRules() }),
    options.port,
  );
  origin = listener.origin;

  return {
    origin,
    ...describeAccess(content, credentials, origin),
    ...createTestAccess(state),
    switches: () => board.values,
    set: (patch) => {
      board.patch(patch);
    },
    reset: () => {
      board.reset();
    },
    reseed: () => {
      content = grow();
      content.tokens.expire(board.values.expireTokens);
    },
    log: () => log.entries,
    clearLog: () => {
      log.clear();
    },
    close: () => listener.close(),
  };
}

interface LiveParts {
  content: () => SeededOracle;
  board: { readonly values: OracleSwitches };
  now: () => number;
  origin: () => string;
}

/** Always the content and the switches of the moment. */
function liveState({ content, board, now, origin }: LiveParts): OracleState {
  return {
    get store() {
      return content().store;
    },
    get links() {
      return content().links;
    },
    get tokens() {
      return content().tokens;
    },
    get switches() {
      return board.values;
    },
    get origin() {
      return origin();
    },
    now,
  };
}

/** The ways in. The same after each seeding, as ids follow from the seed. */
function describeAccess(
  { store, links, linkIds }: SeededOracle,
  credentials: ReturnType<typeof createCredentials>,
  origin: string,
): Pick<OracleServer, 'users' | 'publicLinks' | 'appLink'> {
  const account = (index: 0 | 1, secrets: typeof credentials.aa): OracleAccount => {
    const user = store.users[index];
    if (user === undefined) throw new Error('The seed lacks a user.');
    return { id: user.id, userName: user.loginName, displayName: user.displayName, ...secrets };
  };
  const publicLink = (linkId: string): OraclePublicLink => {
    const itemId = links.findPublicLink(linkId)?.itemId ?? '';
    return {
      linkId,
      itemId,
      accessCode: null,
      address: `${origin}/documents/link/${linkId}/folder/${itemId}/_name`,
    };
  };
  const { id: appLinkId, accessToken, refreshToken } = credentials.appLink;
  return {
    users: { aa: account(0, credentials.aa), bb: account(1, credentials.bb) },
    publicLinks: {
      open: publicLink(linkIds.open),
      coded: { ...publicLink(linkIds.coded), accessCode: credentials.accessCode },
      downloader: publicLink(linkIds.downloader),
      expired: publicLink(linkIds.expired),
    },
    appLink: { appLinkId, itemId: links.findAppLink(appLinkId)?.itemId ?? '', accessToken, refreshToken },
  };
}
