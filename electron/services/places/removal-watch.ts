import { events, type EmitEvent, type EventOf } from '../../../shared/contract';

/** Tells a listener, before the window, of entries that are gone for good. */
export function watchRemovals(
  emit: EmitEvent,
  onRemoved: (removal: EventOf<'files.changed'>) => void,
): EmitEvent {
  return (event, payload) => {
    if (event === 'files.changed') onRemoved(events.files.changed.parse(payload));
    emit(event, payload);
  };
}
