import { z } from 'zod';
import { accountIdSchema, accountSchema, accountUpdateSchema, signInRequestSchema } from './accounts';
import {
  deletionPlanSchema,
  deletionRunSchema,
  planDeletionRequestSchema,
  planIdSchema,
  runDeletionRequestSchema,
} from './deletions';
import { demoStateSchema } from './demo';
import {
  entryRefSchema,
  entrySchema,
  entryVersionSchema,
  listRequestSchema,
  pageSchema,
  searchRequestSchema,
} from './files';
import { receiptSchema } from './history';
import { settingsUpdateSchema, settingsViewSchema } from './settings';
import { systemInfoSchema } from './system';
import { startTransfersRequestSchema, transferIdSchema, transferSchema } from './transfers';

const nothing = z.object({});
const revision = z.number().int();

function method<Q extends z.ZodType, R extends z.ZodType>(
  request: Q,
  response: R,
): { request: Q; response: R } {
  return { request, response };
}

/** Every question that the window can ask the main process. One request object, one response. */
export const methods = {
  accounts: {
    list: method(nothing, z.object({ revision, accounts: z.array(accountSchema) })),
    /** Adds an account, or signs in again to one. Checked against the service before anything is saved. */
    signIn: method(signInRequestSchema, z.object({ account: accountSchema })),
    update: method(accountUpdateSchema, z.object({ account: accountSchema })),
    /** Erases the credentials and stops the transfers of the account; files on disk stay. */
    remove: method(z.object({ accountId: accountIdSchema }), nothing),
    /** Every account once, in the new order. */
    reorder: method(z.object({ accountIds: z.array(accountIdSchema) }), nothing),
    /** Writes accounts without secrets to a file that the user chooses; false when the user declines. */
    exportFile: method(nothing, z.object({ saved: z.boolean() })),
    /**
     * Adds the accounts of such a file, each waiting for its sign-in; `known` ones, which are here already, are left as they are.
     * Both are 0 when the user declines.
     */
    importFile: method(nothing, z.object({ added: z.number().int(), known: z.number().int() })),
  },
  files: {
    list: method(listRequestSchema, pageSchema),
    stat: method(entryRefSchema, entrySchema),
    /** Newest first. `unsupported` where the service keeps no versions. */
    versions: method(entryRefSchema, z.object({ versions: z.array(entryVersionSchema) })),
    /** Searches on the server, page by page. `unsupported` where it cannot. */
    search: method(searchRequestSchema, pageSchema),
  },
  transfers: {
    list: method(nothing, z.object({ revision, transfers: z.array(transferSchema) })),
    start: method(startTransfersRequestSchema, z.object({ transferIds: z.array(transferIdSchema) })),
    cancel: method(z.object({ transferIds: z.array(transferIdSchema) }), nothing),
    retry: method(z.object({ transferIds: z.array(transferIdSchema) }), nothing),
    clearFinished: method(nothing, nothing),
    /** Shows the finished file in the system's own file manager. */
    showInFolder: method(z.object({ transferId: transferIdSchema }), nothing),
  },
  deletions: {
    list: method(nothing, z.object({ revision, runs: z.array(deletionRunSchema) })),
    /** Freezes what a delete would cover. Sends nothing to the service that changes anything. */
    plan: method(planDeletionRequestSchema, deletionPlanSchema),
    /** Carries out a plan, once; resolves when it has begun. */
    run: method(runDeletionRequestSchema, deletionRunSchema),
    /** Forgets a plan that the user declined. */
    discard: method(z.object({ planId: planIdSchema }), nothing),
    /** Stops before the next item; what was sent stays sent. */
    cancel: method(z.object({ planId: planIdSchema }), nothing),
  },
  history: {
    /** Newest first. */
    list: method(nothing, z.object({ revision, receipts: z.array(receiptSchema) })),
  },
  settings: {
    get: method(nothing, settingsViewSchema),
    update: method(settingsUpdateSchema, settingsViewSchema),
    /** Asks for a folder with the system's dialog and pins it as the current save target. Unchanged when the user declines. */
    chooseFolder: method(nothing, settingsViewSchema),
  },
  system: {
    info: method(nothing, systemInfoSchema),
    /** Opens a web page in the system's browser; only https pages of the account's own service. */
    openLink: method(z.object({ url: z.string().max(4096) }), nothing),
    copyText: method(z.object({ text: z.string().max(65_536) }), nothing),
  },
  demo: {
    get: method(nothing, demoStateSchema),
    /** Starts the built-in services and adds their accounts. Harmless when it runs already. */
    start: method(nothing, demoStateSchema),
  },
} as const;

/** Every fact about the past that the main process tells the window. */
export const events = {
  accounts: { changed: z.object({ revision, accounts: z.array(accountSchema) }) },
  /** Entries were removed from this account; nothing is said about where they were. */
  files: { changed: z.object({ accountId: accountIdSchema, removedIds: z.array(z.string()) }) },
  /** Coalesced; at most 10 a second in all. */
  transfers: {
    changed: z.object({
      revision,
      transfers: z.array(transferSchema),
      removedIds: z.array(transferIdSchema),
    }),
  },
  deletions: { changed: z.object({ revision, runs: z.array(deletionRunSchema) }) },
  history: { changed: z.object({ revision }) },
  settings: { changed: settingsViewSchema },
} as const;

type Methods = typeof methods;
export type Noun = keyof Methods;
/** `noun.verb`, as it crosses the bridge. */
export type MethodName = { [N in Noun]: `${N}.${keyof Methods[N] & string}` }[Noun];
type SchemasOf<M extends MethodName> = M extends `${infer N extends Noun}.${infer V}`
  ? V extends keyof Methods[N]
    ? Methods[N][V]
    : never
  : never;
type RequestSchemaOf<M extends MethodName> =
  SchemasOf<M> extends { request: infer Q extends z.ZodType } ? Q : never;
type ResponseSchemaOf<M extends MethodName> =
  SchemasOf<M> extends { response: infer R extends z.ZodType } ? R : never;
/** What the window sends. */
export type RequestOf<M extends MethodName> = z.input<RequestSchemaOf<M>>;
/** What a handler receives: the request after its schema. */
type ParsedRequestOf<M extends MethodName> = z.output<RequestSchemaOf<M>>;
export type ResponseOf<M extends MethodName> = z.output<ResponseSchemaOf<M>>;

/** The handlers of one noun. A missing or extra one does not compile. `S` is the platform's abort signal. */
export type Handlers<N extends Noun, S extends AbortSignalLike = AbortSignalLike> = {
  [V in keyof Methods[N] & string]: `${N}.${V}` extends infer M extends MethodName
    ? (request: ParsedRequestOf<M>, signal: S) => Promise<ResponseOf<M>> | ResponseOf<M>
    : never;
};

/** The part of `AbortSignal` that this page needs; the real one fits. */
interface AbortSignalLike {
  readonly aborted: boolean;
}

type Events = typeof events;
/** `noun.verb`, as it crosses the bridge. */
export type EventName = { [N in keyof Events]: `${N}.${keyof Events[N] & string}` }[keyof Events];
type EventSchemaOf<E extends EventName> = E extends `${infer N extends keyof Events}.${infer V}`
  ? V extends keyof Events[N]
    ? Events[N][V]
    : never
  : never;
export type EventOf<E extends EventName> =
  EventSchemaOf<E> extends infer S extends z.ZodType ? z.output<S> : never;

/** How a service tells the window a fact; it does not know who listens. */
export type EmitEvent = <E extends EventName>(event: E, payload: EventOf<E>) => void;

/** The bridge: the only things that the window gets from the preload script. */
export interface LongshoreBridge {
  /** Resolves to an envelope (see `envelope.ts`). `callId` is unique per call. */
  invoke(name: string, callId: string, request: unknown): Promise<unknown>;
  cancel(callId: string): void;
  /** Calls back with every event; returns how to stop. */
  onEvent(listener: (name: string, payload: unknown) => void): () => void;
  /** The path of a file that the user dropped on the window. */
  pathForFile(file: unknown): string;
}
