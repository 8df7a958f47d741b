import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runNestedLoop, type PortPair } from './nested-loop';

/** Ports whose message arrives when the test says so. */
function portsOf() {
  const events = new EventEmitter();
  const calls: string[] = [];
  const openPorts = (): PortPair => ({
    port1: { postMessage: () => void calls.push('post') },
    port2: {
      on: (event, listener) => events.on(event, listener),
      start: () => void calls.push('start'),
      close: () => void calls.push('close'),
    },
  });
  return { calls, openPorts, arrive: () => events.emit('message') };
}

describe('nested loop', () => {
  it('runs the call when Electron brings the message, and not before', async () => {
    const { calls, openPorts, arrive } = portsOf();
    let ran = false;
    const result = runNestedLoop(openPorts, () => {
      ran = true;
      return 'over';
    });
    await Promise.resolve();
    expect(ran).toBe(false);
    arrive();
    expect(await result).toBe('over');
    expect(calls).toEqual(['start', 'post', 'close']);
  });

  it('hands on what the call throws', async () => {
    const { openPorts, arrive } = portsOf();
    const result = runNestedLoop(openPorts, () => {
      throw new Error('no drag');
    });
    arrive();
    await expect(result).rejects.toThrow('no drag');
  });
});
