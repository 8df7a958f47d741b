import { startSweeppeaServer } from '../../demo/sweeppea/sweeppea-server';
import type { CoreOperation } from '../testing/contract-bench';
import { describeProvider } from '../testing/provider-contract';
import { sweeppeaForm } from '../testing/drive-bench';
import { defineSweeppea } from './sweeppea-provider';

const requests: Record<CoreOperation, string> = {
  connect: '/account/profile',
  list: '/files/fetch',
  stat: '/files/fetch',
  read: '/files/getFileUrl',
  remove: '/files/delete',
};

const refusal = (status: number): string =>
  JSON.stringify({ Response: false, Message: 'No, thank you.', Code: status });

describeProvider('sweeppea', async () => {
  const server = await startSweeppeaServer({ seed: 'empty' });
  const [account] = server.accounts;
  const apiKey = account?.apiKey ?? '';
  return {
    pageSize: 200,
    open: async (dependencies) => {
      server.reset();
      server.set({ minuteLimit: 0 });
      server.reseed();
      const { provider } = await defineSweeppea(() => 0.5).signIn(
        sweeppeaForm(server.origin, apiKey),
        dependencies,
        new AbortController().signal,
      );
      return {
        provider,
        addFile: (name, content) => server.addFile(apiKey, { name, content }).token,
        changeContent: (id, content) => {
          server.changeContent(id, content);
        },
      };
    },
    isRequestOf: (operation, { url }) => url.origin === server.origin && url.pathname === requests[operation],
    isContentRequest: ({ url }) => url.origin === server.storageOrigin,
    refusalBody: (status) => (status === 403 || status === 404 ? refusal(status) : undefined),
    tries: 5,
    usageGrain: 10_486,
    close: () => server.close(),
  };
});
