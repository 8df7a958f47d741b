import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';

/** A milestone to read out; a new `id` reads the same text again. */
interface LiveMessage {
  id: number;
  text: string;
}

/**
 * The one polite live region: reads out each message that is added. Stands outside the app's root, marked so that an open dialog does not
 * silence it.
 */
export function LiveRegion({ messages }: { messages: readonly LiveMessage[] }): ReactElement {
  return createPortal(
    <div
      role="status"
      aria-live="polite"
      aria-atomic={false}
      data-live-announcer="true"
      className="visually-hidden"
    >
      {messages.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>,
    document.body,
  );
}
