import { describe, expect, it } from 'vitest';
import { ConnectionLanes } from './connection-lanes';

const take = (lanes: ConnectionLanes, count: number, host = 'files.example') =>
  Array.from({ length: count }, () => lanes.take(host));
const partitionsOf = (places: readonly { partition: string | undefined }[]) =>
  places.map(({ partition }) => partition);
const six = (partition: string | undefined) => Array.from({ length: 6 }, () => partition);

describe('ConnectionLanes', () => {
  it('fills one session after the other, the default one first', () => {
    const places = take(new ConnectionLanes(), 13);
    expect(partitionsOf(places)).toEqual([...six(undefined), ...six('lane-1'), 'lane-2']);
  });

  it('comes back to the earliest session that has room', () => {
    const lanes = new ConnectionLanes();
    const places = take(lanes, 12);
    places[8]?.release();
    places[2]?.release();
    expect(partitionsOf(take(lanes, 3))).toEqual([undefined, 'lane-1', 'lane-2']);
  });

  it('counts each host by itself', () => {
    const lanes = new ConnectionLanes();
    take(lanes, 6);
    expect(partitionsOf(take(lanes, 1, 'other.example'))).toEqual([undefined]);
  });

  it('takes a release twice for one', () => {
    const lanes = new ConnectionLanes();
    const [first] = take(lanes, 6);
    first?.release();
    first?.release();
    expect(partitionsOf(take(lanes, 2))).toEqual([undefined, 'lane-1']);
  });

  it('spreads what is too much for all of them evenly', () => {
    const lanes = new ConnectionLanes();
    take(lanes, 36);
    expect(partitionsOf(take(lanes, 3))).toEqual([undefined, 'lane-1', 'lane-2']);
  });
});
