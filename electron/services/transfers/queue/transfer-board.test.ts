import { describe, expect, it } from 'vitest';
import { events } from '../../../../shared/contract';
import { createEventsDouble } from '../../testing/service-doubles';
import { createSteppedClock } from '../../testing/stepped-clock';
import { TransferBoard } from './transfer-board';
import { createRecord } from './transfer-record';

function rowOf(id: string) {
  const facts = { accountId: 'anna', accountName: 'Anna', entryId: id, name: id, folder: '/saved' };
  const row = { ...facts, id, batchId: 'b', subfolders: [], size: null };
  return createRecord({ row, position: 1, wantedName: null, conflict: { kind: 'skip' }, at: 1 }).row;
}

function boardOf(count: number) {
  const ids = Array.from({ length: count }, (_, n) => `t${n}`);
  const told = createEventsDouble();
  const clock = createSteppedClock();
  const board = new TransferBoard({ emit: told.emit, clock, rowOf, ids: () => ids });
  const changes = () => told.of('transfers.changed').map((raw) => events.transfers.changed.parse(raw));
  return { board, clock, ids, changes };
}

describe('the board', () => {
  it('tells at most five hundred rows at a time, the rest with the next beats', async () => {
    const { board, clock, ids, changes } = boardOf(1200);
    for (const id of ids) board.changed(id);
    await clock.advance(150);
    expect(changes().map(({ transfers }) => transfers.length)).toEqual([500, 500]);
    await clock.advance(1000);
    expect(changes().map(({ transfers }) => transfers.length)).toEqual([500, 500, 200]);
    expect(changes().flatMap(({ transfers }) => transfers.map(({ id }) => id))).toEqual(ids);
    expect(changes().map(({ revision }) => revision)).toEqual([1, 2, 3]);
  });

  it('tells of many rows that change all the time less often than of a few', async () => {
    const { board, clock, ids, changes } = boardOf(50);
    const tellsIn = async (rows: readonly string[]): Promise<number> => {
      const before = changes().length;
      for (let passed = 0; passed < 2000; passed += 10) {
        for (const id of rows) board.changed(id);
        await clock.advance(10);
      }
      return changes().length - before;
    };
    expect(await tellsIn(ids.slice(0, 10))).toBeGreaterThanOrEqual(19);
    expect(await tellsIn(ids)).toBeLessThanOrEqual(6);
    expect(await tellsIn(ids.slice(0, 10))).toBeGreaterThanOrEqual(16);
  });

  it('tells a new order once, when every row is known', async () => {
    const { board, clock, ids, changes } = boardOf(600);
    for (const id of ids) board.changed(id);
    board.reordered();
    await clock.advance(1000);
    expect(changes().map(({ order }) => order)).toEqual([undefined, ids]);
    board.removed('t1');
    await clock.advance(1000);
    expect(changes().at(-1)).toEqual({ revision: 3, transfers: [], removedIds: ['t1'] });
  });
});
