import { describe, expect, it } from 'vitest';
import { releaseChunk } from './chunk-memory';

const canRelease = 'transfer' in ArrayBuffer.prototype;

describe('releaseChunk', () => {
  it.runIf(canRelease)('empties a chunk that has its memory for itself', () => {
    const chunk = new Uint8Array(8);
    releaseChunk(chunk);
    expect(chunk).toHaveLength(0);
  });

  it('leaves memory alone that others use, too', () => {
    const whole = new Uint8Array(8).fill(7);
    releaseChunk(whole.subarray(0, 4));
    releaseChunk(whole.subarray(4));
    expect([...whole]).toEqual([7, 7, 7, 7, 7, 7, 7, 7]);
  });

  it('leaves shared memory alone', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(4));
    releaseChunk(shared);
    expect(shared).toHaveLength(4);
  });
});
