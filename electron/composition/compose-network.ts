import { net, session } from 'electron';
import type { ProxyChoice } from '../../shared/settings';
import { createAppProxy } from '../app/app-proxy';
import { createElectronTransport } from '../http/transport/electron-transport';
import { createNodeTransport } from '../http/transport/node-transport';
import { SessionNames } from '../http/transport/session-names';

/** The way to the services, and the proxy on it. */
export function composeNetwork() {
  const names = new SessionNames();
  const serviceSessions = () =>
    names.all().map((name) => (name === undefined ? session.defaultSession : session.fromPartition(name)));
  const proxy = createAppProxy(serviceSessions);
  return {
    transport: createElectronTransport({
      ready: () => proxy.settled(),
      sessions: names,
      net,
      lenient: createNodeTransport(),
      isDirect: async (url) => (await serviceSessions()[0]?.resolveProxy(url)) === 'DIRECT',
    }),
    useProxy: (choice: ProxyChoice) => {
      proxy.use(choice);
    },
    /** The network process was started anew. */
    renew: () => {
      names.renew();
      proxy.renew();
    },
  };
}
export type Network = ReturnType<typeof composeNetwork>;
