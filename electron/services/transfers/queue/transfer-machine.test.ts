import { describe, expect, it } from 'vitest';
import { toFailure, AppError } from '../../../../shared/errors';
import type { TransferState } from '../../../../shared/transfers';
import type { PartialFile } from '../../downloads/run/partial-file';
import { applyChange, type ChangeKind, type TransferChange } from './transfer-machine';
import { createRecord, type TransferRecord } from './transfer-record';

const failure = toFailure(new AppError('unavailable', 'not now'));
const stall = toFailure(new AppError('timeout', 'silence', { details: { phase: 'idle' } }));
const proof = { kind: 'size', hash: null } as const;

const partial: PartialFile = {
  folder: '/saved',
  partName: '.a.part',
  size: 100,
  validator: '"v1"',
  statedHash: null,
  done: [[0, 40]],
};

const changes: { [K in ChangeKind]: Extract<TransferChange, { kind: K }> } = {
  begin: { kind: 'begin' },
  plan: { kind: 'plan', name: 'a', fileName: 'a (2)', size: 100 },
  open: { kind: 'open', from: 'partial' },
  checkpoint: { kind: 'checkpoint', partial },
  verify: { kind: 'verify' },
  place: { kind: 'place', fileName: 'a', partial },
  save: { kind: 'save', path: '/saved/a', fileName: 'a', size: 100, proof },
  skip: { kind: 'skip' },
  fail: { kind: 'fail', failure },
  'retry-later': { kind: 'retry-later', failure, retryAt: 9000, reachedBytes: 60, strikes: 2 },
  wait: { kind: 'wait', failure },
  requeue: { kind: 'requeue' },
  pause: { kind: 'pause' },
  resume: { kind: 'resume' },
  cancel: { kind: 'cancel' },
  retry: { kind: 'retry' },
  due: { kind: 'due' },
  'signed-in': { kind: 'signed-in' },
  recover: { kind: 'recover', partial },
  check: { kind: 'check', failure: null },
  receipt: { kind: 'receipt', failure: null },
};

function recordIn(state: TransferState, change: Partial<TransferRecord> = {}): TransferRecord {
  const row = {
    id: 't',
    batchId: 'b',
    accountId: 'anna',
    accountName: 'Anna',
    entryId: 'a',
    name: 'a',
    folder: '/saved',
    subfolders: [],
    size: null,
  };
  const record = createRecord({ row, position: 1, wantedName: null, conflict: { kind: 'keep-both' }, at: 1 });
  return { ...record, ...change, row: { ...record.row, ...change.row, state } };
}

/** The record after these, each of which has to mean something. */
function after(...kinds: (ChangeKind | TransferChange)[]): TransferRecord {
  return kinds.reduce((record, kind, n) => {
    const next = applyChange(record, typeof kind === 'string' ? changes[kind] : kind, 10 + n);
    if (next === null) throw new Error(`nothing came of change ${n}`);
    return next;
  }, recordIn('queued'));
}

/** Every state, and what follows on each change that means something there. */
const table: Record<TransferState, Partial<Record<ChangeKind, TransferState>>> = {
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
    plan: 'running',
    open: 'running',
    checkpoint: 'running',
    verify: 'verifying',
    place: 'running',
    save: 'done',
    skip: 'skipped',
    fail: 'failed',
    'retry-later': 'retrying',
    wait: 'waiting',
    requeue: 'queued',
    pause: 'paused',
    cancel: 'cancelled',
    recover: 'queued',
  },
  verifying: {
    open: 'running',
    checkpoint: 'verifying',
    place: 'verifying',
    save: 'done',
    skip: 'skipped',
    fail: 'failed',
    'retry-later': 'retrying',
    wait: 'waiting',
    requeue: 'queued',
    pause: 'paused',
    cancel: 'cancelled',
    recover: 'queued',
  },
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

describe('the state after a change', () => {
  const cases = Object.entries(table).flatMap(([state, row]) =>
    Object.values(changes).map(({ kind }) => [state, kind, row[kind] ?? 'nothing'] as const),
  );

  it.each(cases)('%s, %s: %s', (state, kind, expected) => {
    const next = applyChange(recordIn(state as TransferState), changes[kind], 5);
    expect(next?.row.state ?? 'nothing').toBe(expected);
  });
});

describe('a try', () => {
  it('counts, and forgets what was wrong before', () => {
    const record = after('begin', 'retry-later', 'due', 'begin');
    expect(record.row).toMatchObject({ attempt: 2, failure: null, retryAt: null, startedAt: 13 });
  });

  it('shows what is durably on disk', () => {
    const record = after('begin', 'plan', 'open', 'checkpoint');
    expect(record).toMatchObject({ partial, row: { receivedBytes: 40, fileName: 'a (2)', size: 100 } });
  });

  it.each([
    ['start', 'started'],
    ['start-over', 'restarted'],
  ] as const)('that begins at the first byte (%s) forgets the temporary file', (from, event) => {
    const record = after('begin', 'checkpoint', { kind: 'open', from });
    expect(record).toMatchObject({ partial: null, row: { receivedBytes: 0 } });
    expect(record.events.at(-1)?.kind).toBe(event);
  });

  it('that ends with a file has its place, its proof and a receipt to come', () => {
    const record = after('begin', 'checkpoint', 'verify', 'place', 'save');
    const row = { fileName: 'a', receivedBytes: 100, size: 100, proof, finishedAt: 14 };
    expect(record).toMatchObject({ partial: null, placing: null, path: '/saved/a', receiptDue: true, row });
    expect(applyChange(record, changes.receipt, 20)).toMatchObject({ receiptDue: false });
  });

  it('notes the name before the file gets it, and forgets it when it did not', () => {
    expect(after('begin', 'place').placing).toBe('a');
    expect(after('begin', 'place', 'fail').placing).toBeNull();
  });

  it.each<ChangeKind>(['fail', 'retry-later', 'wait', 'requeue', 'pause'])(
    'that ends with %s keeps what can be added to, and nothing else',
    (kind) => {
      const kept = after('begin', 'plan', 'checkpoint', kind);
      expect(kept).toMatchObject({ partial, row: { receivedBytes: 40, fileName: null } });
      const useless = { ...changes.checkpoint, partial: { ...partial, validator: null } };
      expect(after('begin', useless, kind)).toMatchObject({ partial: null, row: { receivedBytes: 0 } });
    },
  );

  it('that brought wrong content leaves nothing to add to', () => {
    const wrong = toFailure(new AppError('integrity', 'wrong hash'));
    const record = after('begin', 'checkpoint', { kind: 'fail', failure: wrong });
    expect(record).toMatchObject({ partial: null, row: { receivedBytes: 0, failure: wrong } });
  });

  it('that failed in a passing way remembers how far it came, and when the next is due', () => {
    const record = after('begin', 'checkpoint', 'retry-later');
    expect(record).toMatchObject({ strikes: 2, reachedBytes: 60, row: { retryAt: 9000, failure } });
    const nearer = { ...changes['retry-later'], reachedBytes: 10 };
    expect(after('begin', 'retry-later', 'due', 'begin', nearer).reachedBytes).toBe(60);
  });
});

describe('the user', () => {
  it('pauses and resumes without losing bytes, and earlier failures do not count any more', () => {
    const record = after('begin', 'checkpoint', 'retry-later', 'pause', 'resume');
    expect(record).toMatchObject({
      partial,
      strikes: 0,
      reachedBytes: 0,
      row: { receivedBytes: 40, attempt: 1 },
    });
    expect(record.row).toMatchObject({ failure: null, retryAt: null });
  });

  it('asks for another try of what failed, which counts from the beginning', () => {
    const record = after('begin', 'checkpoint', 'fail', 'retry');
    expect(record).toMatchObject({ partial, row: { attempt: 0, failure: null, finishedAt: null } });
  });

  it('cancels, and nothing is left', () => {
    const record = after('begin', 'checkpoint', 'cancel');
    expect(record).toMatchObject({ partial: null, row: { receivedBytes: 0, failure: null, finishedAt: 12 } });
  });

  it('has a finished file checked', () => {
    expect(after('save', 'check').row.checked).toEqual({ at: 11, failure: null });
    expect(after('save', { kind: 'check', failure }).row.checked).toEqual({ at: 11, failure });
  });
});

describe('after a restart', () => {
  it('what was to be tried again is still waited for', () => {
    const record = after('begin', 'checkpoint', 'retry-later', { kind: 'recover', partial: null });
    expect(record).toMatchObject({ partial: null, row: { retryAt: 9000, failure, receivedBytes: 0 } });
  });

  it('what waited for a sign-in asks again', () => {
    expect(after('wait', { kind: 'recover', partial: null }).row).toMatchObject({
      state: 'queued',
      failure: null,
    });
  });
});

describe('the history of a row', () => {
  const kindsOf = (record: TransferRecord) => record.events.map(({ kind }) => kind);

  it('tells what happened, with bytes and failures', () => {
    const record = after(
      'begin',
      'open',
      'checkpoint',
      'retry-later',
      'due',
      'begin',
      'open',
      'verify',
      'save',
    );
    expect(kindsOf(record)).toEqual(['queued', 'resumed', 'failed-passing', 'resumed', 'verifying', 'done']);
    expect(record.events[2]).toEqual({ at: 13, kind: 'failed-passing', receivedBytes: 40, failure });
  });

  it('tells a stall from other failures that pass', () => {
    const record = after('begin', { ...changes['retry-later'], failure: stall });
    expect(record.events.at(-1)).toMatchObject({ kind: 'stalled', failure: stall });
  });

  it('keeps its first event and the latest forty-nine', () => {
    const rounds = Array.from({ length: 60 }, () => ['pause', 'resume'] as const).flat();
    const record = after('wait', ...rounds);
    expect(record.events).toHaveLength(50);
    expect(record.events[0]).toMatchObject({ at: 1, kind: 'queued' });
    expect(record.events.at(-1)).toMatchObject({ at: 130, kind: 'queued' });
  });
});
