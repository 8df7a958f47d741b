import type { ProxyConfig, Session } from 'electron';
import type { ProxyChoice } from '../../shared/settings';

type ProxiedSession = Pick<Session, 'setProxy' | 'closeAllConnections'>;

interface AppProxy {
  /** From now on requests go through this proxy; kept connections are closed. Harmless when it is chosen again. */
  use(choice: ProxyChoice): void;
  /** Other sessions have taken the place of those before. */
  renew(): void;
  /** Resolves when the proxy that was last chosen is in effect, so that no request goes round it; rejects when it cannot be. */
  settled(): Promise<void>;
}

/**
 * The proxy of every session that carries requests to services; the system's as long as nothing else is chosen, which needs no session to
 * be made. Addresses of this machine are reached without one.
 */
export function createAppProxy(sessions: () => readonly ProxiedSession[]): AppProxy {
  let chosen: ProxyChoice = { kind: 'system' };
  let latest: Promise<void> = Promise.resolve();

  function apply(): void {
    latest = Promise.all(sessions().map((session) => setProxy(session, chosen))).then(noValue);
    latest.catch(toldBySettled);
  }

  return {
    use: (choice) => {
      if (JSON.stringify(choice) === JSON.stringify(chosen)) return;
      chosen = choice;
      apply();
    },
    renew: () => {
      if (chosen.kind !== 'system') apply();
    },
    settled: () => latest,
  };
}

async function setProxy(session: ProxiedSession, choice: ProxyChoice): Promise<void> {
  await session.setProxy(toProxyConfig(choice));
  await session.closeAllConnections();
}

function toProxyConfig(choice: ProxyChoice): ProxyConfig {
  switch (choice.kind) {
    case 'system':
      return { mode: 'system' };
    case 'none':
      return { mode: 'direct' };
    case 'manual':
      return { mode: 'fixed_servers', proxyRules: choice.address };
  }
}

function noValue(): void {
  return undefined;
}

/** Every request waits for `settled`, so the failure reaches whoever asks. */
function toldBySettled(): void {
  return undefined;
}
