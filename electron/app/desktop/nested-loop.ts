/** Milliseconds between two looks for promises that can go on. */
const beatMs = 4;

/** The part of `MessageChannelMain` that is used. */
export interface PortPair {
  port1: { postMessage(message: unknown): void };
  port2: { on(event: 'message', listener: () => void): unknown; start(): void; close(): void };
}

/**
 * Runs a call of Electron that waits in a message loop of its own, such as `startDrag`, and lets everything else in this process go
 * on meanwhile. Resolves to what the call returns.
 *
 * Node keeps the promises and ticks of whoever is called from inside another call until that returns, and here that is all of us (Electron
 * issue 38845): requests would stand still as long as a drag lasts. So they are sent on their way from a timer. Timers in turn only run
 * if the call was begun neither by one of Node's own callbacks nor by a promise, but by Electron: by a message, say.
 */
export function runNestedLoop<T>(openPorts: () => PortPair, call: () => T): Promise<T> {
  const { port1, port2 } = openPorts();
  return new Promise((resolve, reject) => {
    port2.on('message', () => {
      port2.close();
      const beat = setInterval(letPromisesGoOn, beatMs);
      try {
        resolve(call());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      } finally {
        clearInterval(beat);
      }
    });
    port2.start();
    port1.postMessage(null);
  });
}

/** Node's own way to do by hand what it does after each callback; older than its types. Where it is missing they wait. */
function letPromisesGoOn(): void {
  const runTicks: unknown = Reflect.get(process, '_tickCallback');
  if (typeof runTicks === 'function') Reflect.apply(runTicks, process, []);
}
