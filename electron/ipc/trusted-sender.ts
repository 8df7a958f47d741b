import { appOrigin } from '../../shared/bridge';

/** Who sent a message, as far as the check needs it; Electron's events fit. */
export interface SenderEvent {
  sender: { id: number };
  /** Null when the frame is gone. */
  senderFrame: { url: string; parent: unknown } | null;
}

/** True only for the main frame of our window showing our own page. */
export function isTrustedSender(event: SenderEvent, windowId: number | undefined): boolean {
  const { sender, senderFrame } = event;
  if (windowId === undefined || sender.id !== windowId || senderFrame === null) return false;
  return senderFrame.parent === null && senderFrame.url.startsWith(`${appOrigin}/`);
}
