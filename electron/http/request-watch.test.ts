import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestWatch } from './request-watch';

let outer: AbortController;
let watch: RequestWatch;

beforeEach(() => {
  vi.useFakeTimers();
  outer = new AbortController();
  watch = new RequestWatch(outer.signal, 'files.example');
});
afterEach(() => {
  watch.end();
  vi.useRealTimers();
});

describe('RequestWatch', () => {
  it('aborts when a phase takes too long, and says which', () => {
    watch.begin('headers', 100);
    vi.advanceTimersByTime(99);
    expect(watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(watch.signal.aborted).toBe(true);
    expect(watch.stopped).toMatchObject({
      code: 'timeout',
      details: { host: 'files.example', phase: 'headers' },
    });
  });

  it('counts from the latest begin', () => {
    for (let chunk = 0; chunk < 10; chunk += 1) {
      watch.begin('idle', 100);
      vi.advanceTimersByTime(60);
    }
    expect(watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(40);
    expect(watch.stopped).toMatchObject({ code: 'timeout', details: { phase: 'idle' } });
  });

  it('sets one timer for many chunks that come in time', () => {
    for (let chunk = 0; chunk < 1000; chunk += 1) watch.begin('idle', 100);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('ends a shorter phase in time although a longer one was begun before', () => {
    watch.begin('headers', 1000);
    vi.advanceTimersByTime(10);
    watch.begin('idle', 100);
    vi.advanceTimersByTime(100);
    expect(watch.stopped).toMatchObject({ details: { phase: 'idle' } });
  });

  it('lets time pass while it is paused, and counts anew afterwards', () => {
    watch.begin('idle', 100);
    watch.pause();
    vi.advanceTimersByTime(150);
    watch.begin('idle', 100);
    vi.advanceTimersByTime(99);
    expect(watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(watch.signal.aborted).toBe(true);
  });

  it('aborts with its caller, and leaves no timer', () => {
    watch.begin('idle', 100);
    outer.abort();
    expect(watch.stopped).toMatchObject({ code: 'cancelled' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing any more once it has ended', () => {
    watch.begin('idle', 100);
    watch.end();
    outer.abort();
    vi.advanceTimersByTime(200);
    expect([watch.signal.aborted, watch.stopped, vi.getTimerCount()]).toEqual([false, undefined, 0]);
  });
});
