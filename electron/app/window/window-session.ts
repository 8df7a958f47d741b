import type { Session } from 'electron';
import type { Log } from '../../logging/log';

/** Of the window alone, and in memory: what the page keeps or asks for never meets the network, the cookies or the disk of the rest. */
export const windowPartition = 'window';

/** Nobody listens there, and even this machine itself is reached through it only. */
const nowhere = { proxyRules: 'socks5://127.0.0.1:9', proxyBypassRules: '<-loopback>' };

/**
 * Leaves the page no way to any server, not even those that a content security policy does not govern: peer connections,
 * connections made ahead of a request. The page itself comes from `app://`, which needs no network.
 */
export function cutOff(session: Pick<Session, 'setProxy'>, log: Log): void {
  session.setProxy(nowhere).catch((error: unknown) => {
    log.report(error, { level: 'error', event: 'window.cut-off' });
  });
}
