import type { Failure } from '../../../../shared/failures';
import type { Proof, Transfer, TransferEvent, TransferState } from '../../../../shared/transfers';
import type { PartialFile } from '../../downloads/run/partial-file';
import { withPartial, type TransferRecord } from './transfer-record';

/** Something that happens to a transfer. */
export type TransferChange =
  /* Of a try, in the order in which they come. */
  | { kind: 'begin' }
  | { kind: 'plan'; name: string; fileName: string; size: number | null }
  | { kind: 'open'; from: 'start' | 'partial' | 'start-over' }
  | { kind: 'checkpoint'; partial: PartialFile }
  | { kind: 'verify' }
  | { kind: 'place'; fileName: string; partial: PartialFile }
  /* How a try ends; the first one also ends a transfer that turns out to be there after a restart. */
  | { kind: 'save'; path: string; fileName: string; size: number; proof: Proof }
  | { kind: 'skip' }
  | { kind: 'fail'; failure: Failure }
  | { kind: 'retry-later'; failure: Failure; retryAt: number; reachedBytes: number; strikes: number }
  | { kind: 'wait'; failure: Failure }
  | { kind: 'requeue' }
  /* What the user asks for. A try is stopped first; the change is made when it has. */
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'cancel' }
  | { kind: 'retry' }
  /* What else may happen. */
  | { kind: 'due' }
  | { kind: 'signed-in' }
  | { kind: 'recover'; partial: PartialFile | null }
  | { kind: 'check'; failure: Failure | null }
  | { kind: 'receipt'; failure: Failure | null };

export type ChangeKind = TransferChange['kind'];

type Transitions = Partial<Record<ChangeKind, TransferState>>;

const whileTrying: Transitions = {
  save: 'done',
  skip: 'skipped',
  fail: 'failed',
  'retry-later': 'retrying',
  wait: 'waiting',
  requeue: 'queued',
  pause: 'paused',
  cancel: 'cancelled',
  recover: 'queued',
};

/** The state that follows; a change that is missing has no meaning in that state and is passed over. */
const transitions: Readonly<Record<TransferState, Transitions>> = {
  queued: {
    begin: 'running',
    save: 'done',
    skip: 'skipped',
    fail: 'failed',
    wait: 'waiting',
    pause: 'paused',
    cancel: 'cancelled',
    recover: 'queued',
  },
  running: {
    ...whileTrying,
    plan: 'running',
    open: 'running',
    checkpoint: 'running',
    verify: 'verifying',
    place: 'running',
  },
  verifying: { ...whileTrying, open: 'running', checkpoint: 'verifying', place: 'verifying' },
  paused: { resume: 'queued', cancel: 'cancelled', save: 'done', recover: 'paused' },
  retrying: {
    due: 'queued',
    retry: 'queued',
    wait: 'waiting',
    fail: 'failed',
    pause: 'paused',
    cancel: 'cancelled',
    save: 'done',
    recover: 'retrying',
  },
  waiting: {
    'signed-in': 'queued',
    fail: 'failed',
    pause: 'paused',
    cancel: 'cancelled',
    save: 'done',
    recover: 'queued',
  },
  done: { check: 'done', receipt: 'done' },
  skipped: {},
  failed: { retry: 'queued' },
  cancelled: { retry: 'queued' },
};

/** Events that a row remembers: its first one and the latest. */
const mostEvents = 50;

/** The record after a change at `at` (epoch milliseconds); null when the change has no meaning in its state. Pure. */
export function applyChange(
  record: TransferRecord,
  change: TransferChange,
  at: number,
): TransferRecord | null {
  const state = transitions[record.row.state][change.kind];
  if (state === undefined) return null;
  const next = effectOf(record, change, at);
  return withEvent({ ...next, row: { ...next.row, state } }, change, at);
}

function effectOf(record: TransferRecord, change: TransferChange, at: number): TransferRecord {
  switch (change.kind) {
    case 'begin':
      return withRow(record, {
        failure: null,
        retryAt: null,
        startedAt: at,
        attempt: record.row.attempt + 1,
      });
    case 'plan':
      return withRow(record, { name: change.name, fileName: change.fileName, size: change.size });
    case 'open':
      return change.from === 'partial' ? record : withPartial(record, null);
    case 'checkpoint':
      return withPartial(record, change.partial);
    case 'verify':
      return record;
    case 'place':
      return { ...withPartial(record, change.partial), placing: change.fileName };
    case 'save':
      return saved(record, change, at);
    case 'skip':
      return withRow(withPartial(stopped(record), null), { failure: null, finishedAt: at });
    case 'fail':
      return failedFor(record, change.failure, at);
    case 'retry-later':
      return struck(record, change);
    case 'wait':
      return withRow(stopped(record), { failure: change.failure });
    case 'cancel':
      return withRow(withPartial(stopped(record), null), { failure: null, finishedAt: at });
    case 'requeue':
    case 'pause':
    case 'due':
    case 'signed-in':
      return withRow(stopped(record), { failure: null });
    case 'resume':
      return afresh(record);
    case 'retry':
      return withRow(afresh(record), { attempt: 0, startedAt: at });
    case 'recover':
      return recovered(record, change.partial);
    case 'check':
      return withRow(record, { checked: { at, failure: change.failure } });
    case 'receipt':
      return withRow({ ...record, receiptDue: false }, { failure: change.failure });
  }
}

function withRow(record: TransferRecord, row: Partial<Transfer>): TransferRecord {
  return { ...record, row: { ...record.row, ...row } };
}

/** No try is under way: what nothing proves to be of the same content has been removed by then. */
function stopped(record: TransferRecord): TransferRecord {
  const { partial } = record;
  const kept = withPartial(record, partial?.validator == null ? null : partial);
  return withRow({ ...kept, placing: null }, { fileName: null, retryAt: null });
}

/** Nothing is added to what is proven to be wrong. */
function failedFor(record: TransferRecord, failure: Failure, at: number): TransferRecord {
  const kept = failure.code === 'integrity' ? withPartial(record, null) : record;
  return withRow(stopped(kept), { failure, finishedAt: at });
}

function struck(
  record: TransferRecord,
  { failure, retryAt, reachedBytes, strikes }: Extract<TransferChange, { kind: 'retry-later' }>,
): TransferRecord {
  const furthest = Math.max(record.reachedBytes, reachedBytes);
  return withRow({ ...stopped(record), strikes, reachedBytes: furthest }, { failure, retryAt });
}

/** The user asks: earlier failures do not count any more. */
function afresh(record: TransferRecord): TransferRecord {
  const row = { failure: null, finishedAt: null };
  return withRow({ ...stopped(record), strikes: 0, reachedBytes: 0 }, row);
}

function saved(
  record: TransferRecord,
  { path, fileName, size, proof }: Extract<TransferChange, { kind: 'save' }>,
  at: number,
): TransferRecord {
  const row = { fileName, proof, size, receivedBytes: size, failure: null, retryAt: null, finishedAt: at };
  return withRow({ ...record, partial: null, placing: null, path, receiptDue: true }, row);
}

function recovered(record: TransferRecord, partial: PartialFile | null): TransferRecord {
  const { retryAt, failure, state } = record.row;
  const stays = state === 'retrying';
  const kept = { ...withPartial(record, partial), placing: null };
  return withRow(kept, {
    fileName: null,
    ...(stays ? { retryAt, failure } : { retryAt: null, failure: null }),
  });
}

function withEvent(record: TransferRecord, change: TransferChange, at: number): TransferRecord {
  const kind = eventOf(change);
  if (kind === null) return record;
  const failure = 'failure' in change ? change.failure : null;
  const event = { at, kind, receivedBytes: record.row.receivedBytes, failure };
  return { ...record, events: capped([...record.events, event]) };
}

function capped(events: TransferEvent[]): TransferEvent[] {
  return events.length > mostEvents ? [...events.slice(0, 1), ...events.slice(1 - mostEvents)] : events;
}

const openEvents = { start: 'started', partial: 'resumed', 'start-over': 'restarted' } as const;

const plainEvents = {
  begin: null,
  plan: null,
  checkpoint: null,
  verify: 'verifying',
  place: null,
  save: 'done',
  skip: 'skipped',
  fail: 'failed',
  wait: 'waiting',
  requeue: null,
  pause: 'paused',
  resume: 'queued',
  cancel: 'cancelled',
  retry: 'queued',
  due: null,
  'signed-in': 'queued',
  recover: 'recovered',
  check: 'checked',
  receipt: null,
} as const satisfies Record<Exclude<ChangeKind, 'open' | 'retry-later'>, TransferEvent['kind'] | null>;

function eventOf(change: TransferChange): TransferEvent['kind'] | null {
  if (change.kind === 'open') return openEvents[change.from];
  if (change.kind === 'retry-later') return isStall(change.failure) ? 'stalled' : 'failed-passing';
  return plainEvents[change.kind];
}

function isStall(failure: Failure): boolean {
  return failure.code === 'timeout' && failure.details.phase === 'idle';
}
