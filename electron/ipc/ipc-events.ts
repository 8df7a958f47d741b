import { channels } from '../../shared/bridge';
import type { EmitEvent } from '../../shared/contract';

/** The part of `webContents` that is used. */
export interface EventTarget {
  isDestroyed(): boolean;
  send(channel: string, name: string, payload: unknown): void;
}

/** The only sender of events. Without a window a fact is told to nobody; the next window asks for a snapshot. */
export function createEmitEvent(window: () => EventTarget | undefined): EmitEvent {
  return (event, payload) => {
    const target = window();
    if (target === undefined || target.isDestroyed()) return;
    target.send(channels.event, event, payload);
  };
}
