import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';

/** A milestone to read out; a new `id` reads the same text again. */
export interface LiveMessage {
  id: number;
  text: string;
}

/** The one polite live region. Stands outside the app's root, marked so that an open dialog does not silence it. */
export function LiveRegion({ message }: { message: LiveMessage | null }): ReactElement {
  return createPortal(
    <div role="status" aria-live="polite" data-live-announcer="true" className="visually-hidden">
      {message === null ? null : <p key={message.id}>{message.text}</p>}
    </div>,
    document.body,
  );
}
