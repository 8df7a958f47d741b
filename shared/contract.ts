import { z } from 'zod';
import { accountIdSchema, accountSchema, accountUpdateSchema, signInRequestSchema } from './accounts';
import {
  certificateCheckSchema,
  certificateFactsSchema,
  certificateSourceSchema,
  checkCertificateRequestSchema,
} from './certificates';
import {
  deletionChangeSchema,
  deletionPlanSchema,
  deletionRunSchema,
  planDeletionRequestSchema,
  plannedItemsSchema,
  planIdSchema,
  runDeletionRequestSchema,
} from './deletions';
import { demoStateSchema, setFaultRequestSchema } from './demo';
import {
  entryRefSchema,
  entrySchema,
  entryVersionSchema,
  folderRefSchema,
  listRequestSchema,
  packedListSchema,
  pageSchema,
  searchRequestSchema,
} from './files';
import { exportReceiptsRequestSchema, listReceiptsRequestSchema, receiptPageSchema } from './history';
import { chosenCommandSchema, menuBarSchema } from './menu-bar';
import { previewIdSchema, previewRequestSchema, previewSchema } from './previews';
import { moveFavouriteRequestSchema, placesSchema, spotRefSchema, spotSchema, visitSchema } from './places';
import { folderChoiceSchema, settingsUpdateSchema, settingsViewSchema } from './settings';
import { systemInfoSchema } from './system';
import { stagingIdSchema, stagingSchema } from './staging';
import {
  moveTransfersRequestSchema,
  preflightIdSchema,
  preflightRequestSchema,
  preflightSchema,
  startedTransfersSchema,
  startTransfersRequestSchema,
  transferEventSchema,
  transferIdSchema,
  transferIdsSchema,
  transferSchema,
  wantedEntrySchema,
} from './transfers';
import { updateStateSchema } from './updates';

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
    /** The first entries of a folder as they were at the last visit, without asking the service; null when none are kept. */
    cached: method(folderRefSchema, z.object({ list: packedListSchema.nullable() })),
    stat: method(entryRefSchema, entrySchema),
    /** Newest first. `unsupported` where the service keeps no versions. */
    versions: method(entryRefSchema, z.object({ versions: z.array(entryVersionSchema) })),
    /** Searches on the server, page by page. `unsupported` where it cannot. */
    search: method(searchRequestSchema, pageSchema),
  },
  previews: {
    /** Fetches what a preview of a file needs, in place of the one before. Its contents are never an answer: a frame shows them. */
    open: method(previewRequestSchema, previewSchema),
    /** Forgets a preview. Harmless when it is not there any more. */
    close: method(z.object({ id: previewIdSchema }), nothing),
  },
  places: {
    list: method(nothing, placesSchema),
    /** Adds a favourite at the end; one that is there already stays. False when there are `mostFavourites`. */
    addFavourite: method(spotSchema, z.object({ added: z.boolean() })),
    removeFavourite: method(spotRefSchema, nothing),
    moveFavourite: method(moveFavouriteRequestSchema, nothing),
    /** The user has gone there. */
    noteVisit: method(z.object({ visit: visitSchema }), nothing),
    clearRecent: method(nothing, nothing),
  },
  transfers: {
    /** In the order of the queue; those that have ended stay where they were. */
    list: method(nothing, z.object({ revision, transfers: z.array(transferSchema) })),
    /** Looks at what a batch would do: walks through folders, compares with the disk. Writes nothing. */
    preflight: method(preflightRequestSchema, preflightSchema),
    /** Queues the batch, once; durable when this resolves. `not-found` (`plan`) for a preflight that was started or discarded. */
    start: method(startTransfersRequestSchema, startedTransfersSchema),
    /** Forgets a preflight that the user declined. */
    discard: method(z.object({ preflightId: preflightIdSchema }), nothing),
    pause: method(transferIdsSchema, nothing),
    resume: method(transferIdsSchema, nothing),
    /** Also those that the window has not been told of yet. */
    pauseAll: method(nothing, nothing),
    resumeAll: method(nothing, nothing),
    cancel: method(transferIdsSchema, nothing),
    retry: method(transferIdsSchema, nothing),
    /** Changes the order of those that have not had their turn. */
    move: method(moveTransfersRequestSchema, nothing),
    /** Compares the file on disk with what was saved; the row's `checked` says what was found. */
    verify: method(z.object({ transferId: transferIdSchema }), transferSchema),
    /** What happened to one transfer, oldest first. */
    history: method(
      z.object({ transferId: transferIdSchema }),
      z.object({ events: z.array(transferEventSchema) }),
    ),
    clearFinished: method(nothing, nothing),
    /** Shows the finished file in the system's own file manager. */
    showInFolder: method(z.object({ transferId: transferIdSchema }), nothing),
  },
  staging: {
    /** Begins to fetch entries for a drag out of the window; answers at once. The same entries are fetched once. */
    prepare: method(z.object({ entries: z.array(wantedEntrySchema).min(1).max(1000) }), stagingSchema),
    /** Hands the files over to the system's drag, now that the pointer leaves the window; resolves when the drag is over. Waits for what is still under way; `cancelled` when the caller gives up first. */
    drag: method(z.object({ stagingId: stagingIdSchema }), nothing),
    /** The drag came to nothing: what is not complete is not fetched any further. */
    discard: method(z.object({ stagingId: stagingIdSchema }), nothing),
    /** Puts copies of the files on the clipboard, for pasting in the system's file manager; resolves when they are there. */
    copy: method(z.object({ entries: z.array(wantedEntrySchema).min(1).max(1000) }), nothing),
  },
  deletions: {
    list: method(nothing, z.object({ revision, runs: z.array(deletionRunSchema) })),
    /** Freezes what a delete would cover. Sends nothing to the service that changes anything. */
    plan: method(planDeletionRequestSchema, deletionPlanSchema),
    /**
     * Looks again at what a finished run left although it was to go, and freezes that as it is now. What is gone by now is left out; null
     * when nothing is left. Sends nothing that changes anything.
     */
    planRetry: method(
      z.object({ planId: planIdSchema }),
      z.object({ plan: deletionPlanSchema.nullable(), items: plannedItemsSchema }),
    ),
    /** Carries out a plan, once, after the time in which it can be undone; resolves when that has begun. */
    run: method(runDeletionRequestSchema, deletionRunSchema),
    /** Takes a held run back: nothing was sent. False when it was too late for that; it is stopped then, as by `cancel`. */
    undo: method(z.object({ planId: planIdSchema }), z.object({ undone: z.boolean() })),
    /** Forgets a plan that the user declined. */
    discard: method(z.object({ planId: planIdSchema }), nothing),
    /** Stops before the next item; what was sent stays sent. */
    cancel: method(z.object({ planId: planIdSchema }), nothing),
  },
  certificates: {
    /** What the certificate says. `not-found`: there is none. From a receipt it needs no network. */
    get: method(certificateSourceSchema, certificateFactsSchema),
    /** Compares contents with the certificate, and follows its proof step by step. */
    check: method(checkCertificateRequestSchema, certificateCheckSchema),
    /** Writes certificate and proof as the service gave them, with what was checked, as JSON to a file that the user chooses; false when the user declines. */
    exportFile: method(certificateSourceSchema, z.object({ saved: z.boolean() })),
  },
  history: {
    /** One page of the receipts that the filter lets through. */
    list: method(listReceiptsRequestSchema, receiptPageSchema),
    /** Writes those receipts to a file that the user chooses; `saved` is null when the user declines. */
    exportFile: method(exportReceiptsRequestSchema, z.object({ saved: z.number().int().nullable() })),
    /** Shows a saved file in the system's own file manager. `not-found` (`entry`) when it is not there any more. */
    showInFolder: method(z.object({ receiptId: z.string().min(1).max(64) }), nothing),
  },
  settings: {
    get: method(nothing, settingsViewSchema),
    update: method(settingsUpdateSchema, settingsViewSchema),
    /** Asks for a folder with the system's dialog and pins it as the current save target. Unchanged when the user declines. */
    chooseFolder: method(nothing, folderChoiceSchema),
  },
  system: {
    info: method(nothing, systemInfoSchema),
    /** Opens a web page in the system's browser; only https pages of the account's own service. */
    openLink: method(z.object({ url: z.string().max(4096) }), nothing),
    copyText: method(z.object({ text: z.string().max(65_536) }), nothing),
    /** Puts what helps to understand a fault on the clipboard: versions, settings, states and the end of the log; never a name, a host or a secret. */
    copyDiagnostics: method(nothing, nothing),
    /** Shows the folder of the app's own log in the system's file manager. */
    openLogFolder: method(nothing, nothing),
    /** The licences of what the app is made of, as their authors wrote them. `not-found` in a build without them. */
    licences: method(nothing, z.object({ text: z.string().max(4_000_000) })),
    /** Puts the window's commands into the menu bar of the system, in place of those before. */
    setMenuBar: method(menuBarSchema, nothing),
  },
  updates: {
    get: method(nothing, updateStateSchema),
    /** Quits as the user would, then puts the update in place and starts it. False, and nothing happens, while downloads run or deletes are held, or when none is ready. */
    restart: method(nothing, z.object({ restarting: z.boolean() })),
  },
  demo: {
    get: method(nothing, demoStateSchema),
    /** Starts the built-in services and adds their accounts. Harmless when it runs already. */
    start: method(nothing, demoStateSchema),
    /** Makes one of the built-in services do something wrong, or right again. `unsupported` while the demo does not run. */
    setFault: method(setFaultRequestSchema, demoStateSchema),
    /** All of them do everything right again. `unsupported` while the demo does not run. */
    resetFaults: method(nothing, demoStateSchema),
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
      /** The ids of all transfers in the order of the queue, when `move` has changed it; new ones are at the end otherwise. */
      order: z.array(transferIdSchema).exactOptional(),
    }),
  },
  /** Every staging that is not over; coalesced. */
  staging: { changed: z.object({ revision, stagings: z.array(stagingSchema) }) },
  /** Coalesced; at most 10 a second. Runs that were undone are `removedIds`. */
  deletions: {
    changed: z.object({
      revision,
      runs: z.array(deletionChangeSchema),
      removedIds: z.array(planIdSchema),
    }),
  },
  history: { changed: z.object({ revision }) },
  places: { changed: placesSchema },
  settings: { changed: settingsViewSchema },
  demo: { changed: demoStateSchema },
  updates: { changed: updateStateSchema },
  /** The machine is awake again, or has a network again: what failed for want of one can be asked for once more. */
  system: { commandChosen: chosenCommandSchema, woke: nothing },
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
