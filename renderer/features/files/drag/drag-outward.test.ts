import { beforeEach, describe, expect, it } from 'vitest';
import { AppError, toFailure } from '../../../../shared/errors';
import type { Staging } from '../../../../shared/staging';
import type { WantedEntry } from '../../../../shared/transfers';
import { beginDrag, useDrag } from '../../../stores/transfers/drag-store';
import { installBridge, type MemoryBridge } from '../../../stores/testing/memory-bridge';
import { useNotices } from '../../../stores/window/notices-store';
import { receiveStagings, useStaging } from '../../../stores/transfers/staging-store';
import { createOutwardDrag } from './drag-outward';

const small: WantedEntry[] = [{ accountId: 'a', id: 'one', kind: 'file', size: 10 }];
const large: WantedEntry[] = [{ accountId: 'a', id: 'big', kind: 'file', size: 120_000_000 }];

let bridge: MemoryBridge;
/** What the main process says of the staging when asked. */
let state: Staging['state'];
/** Ends the system's drag. */
let drop: () => void;
let dragSignal: AbortSignal | null;

const stagingOf = (entries: readonly WantedEntry[]): Staging => ({
  id: 's1',
  entries: entries.map(({ accountId, id }) => ({ accountId, id })),
  state,
  totalBytes: entries.reduce((sum, { size }) => sum + (size ?? 0), 0),
  receivedBytes: 0,
  failure: null,
});

beforeEach(() => {
  bridge = installBridge();
  state = 'preparing';
  dragSignal = null;
  bridge.reply('staging.prepare', ({ entries }) => stagingOf(entries));
  bridge.reply('staging.discard', () => ({}));
  bridge.reply('staging.drag', (_request, signal) => {
    dragSignal = signal;
    return new Promise((resolve, reject) => {
      drop = () => {
        resolve({});
      };
      signal.addEventListener('abort', () => {
        reject(new AppError('cancelled', 'gave up'));
      });
    });
  });
  useNotices.setState({ alerts: [] });
  useStaging.setState({ revision: -1, promised: new Set() });
});

const settle = () => new Promise((resolve) => setTimeout(resolve));
const asked = () => bridge.requests.map(({ name }) => name);
const told = () => useNotices.getState().alerts.map(({ text, subject }) => text || subject);

function begin(entries: readonly WantedEntry[]) {
  beginDrag(entries);
  return createOutwardDrag(entries);
}

describe('dragging out', () => {
  it('fetches small files from the start and hands them over at the edge, once', async () => {
    const drag = begin(small);
    await settle();
    expect(asked()).toEqual(['staging.prepare']);
    drag.leave();
    drag.leave();
    await settle();
    expect(asked()).toEqual(['staging.prepare', 'staging.drag']);
    expect(useDrag.getState().stagingId).toBe('s1');
    expect(drag.isOver()).toBe(false);
    drop();
    await settle();
    expect(drag.isOver()).toBe(true);
    drag.end('inside');
    await settle();
    expect(asked()).toEqual(['staging.prepare', 'staging.drag']);
    expect(told()).toEqual([]);
  });

  it('fetches no further when the rows are dropped inside', async () => {
    const drag = begin(small);
    drag.end('inside');
    await settle();
    expect(asked()).toEqual(['staging.prepare', 'staging.discard']);
  });

  it('gives up the hand-over when the pointer comes back', async () => {
    const drag = begin(small);
    drag.leave();
    await settle();
    drag.end('inside');
    await settle();
    expect(dragSignal?.aborted).toBe(true);
    expect(asked().at(-1)).toBe('staging.discard');
    expect(told()).toEqual([]);
  });

  it('promises the files when the button is up before they are there', async () => {
    const drag = begin(small);
    drag.leave();
    await settle();
    drag.end('outside');
    await settle();
    expect(asked()).not.toContain('staging.discard');
    expect(told()).toEqual(['Preparing 1 file (10 bytes)… Drag again when ready.']);
  });

  it('prepares large files first, tells when they are ready and then hands over at once', async () => {
    const first = begin(large);
    await settle();
    expect(asked()).toEqual([]);
    first.leave();
    await settle();
    expect(told()).toEqual(['Preparing 1 file (120 MB)… Drag again when ready.']);
    first.end('outside');
    state = 'ready';
    receiveStagings({ revision: 1, stagings: [stagingOf(large)] });
    receiveStagings({ revision: 2, stagings: [stagingOf(large)] });
    expect(told()).toEqual(['Preparing 1 file (120 MB)… Drag again when ready.', 'Ready to drag: 1 file.']);
    begin(large).leave();
    await settle();
    expect(asked()).toEqual(['staging.prepare', 'staging.prepare', 'staging.drag']);
  });

  it('says why promised files cannot be had', async () => {
    begin(large).leave();
    await settle();
    const failure = toFailure(new AppError('offline', 'gone'));
    receiveStagings({ revision: 1, stagings: [{ ...stagingOf(large), state: 'failed', failure }] });
    expect(told()).toContain('Drag');
  });

  it('says nothing of a staging that nobody was promised', () => {
    state = 'ready';
    receiveStagings({ revision: 1, stagings: [stagingOf(small)] });
    expect(told()).toEqual([]);
  });

  it('says that folders stay', async () => {
    const drag = begin([...small, { accountId: 'a', id: 'd', kind: 'folder' }]);
    drag.leave();
    await settle();
    expect(asked()).toEqual([]);
    expect(told()[0]).toMatch(/^Folders cannot be dragged/);
  });

  it('reports a hand-over that fails', async () => {
    bridge.reply('staging.drag', () => {
      throw new AppError('integrity', 'wrong');
    });
    const drag = begin(small);
    drag.leave();
    await settle();
    expect(told()).toEqual(['Drag']);
    expect(drag.isOver()).toBe(false);
  });
});
