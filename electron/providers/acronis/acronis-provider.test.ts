import { startAcronisServer } from '../../demo/acronis/acronis-server';
import type { CoreOperation } from '../testing/contract-bench';
import { describeProvider } from '../testing/provider-contract';
import { acronisForm } from '../testing/sign-in-probes';
import { acronisService } from './acronis-provider';

const login = 'empty@demo.invalid';
const files = '/api/notary/v2/stored-files';

const requests: Record<CoreOperation, [method: string, path: RegExp]> = {
  connect: ['GET', new RegExp(`^${files}$`)],
  list: ['GET', new RegExp(`^${files}$`)],
  stat: ['GET', new RegExp(`^${files}/[^/]+$`)],
  read: ['GET', new RegExp(`^${files}/[^/]+/download$`)],
  remove: ['DELETE', new RegExp(`^${files}/[^/]+$`)],
};

describeProvider('acronis', async () => {
  const server = await startAcronisServer({ seed: 'test', fileSize: 1024 });
  return {
    pageSize: 20,
    open: async (dependencies) => {
      server.reset();
      server.reseed();
      const form = acronisForm(server.origin, login);
      const { provider } = await acronisService.signIn(form, dependencies, new AbortController().signal);
      return { provider, addFile: (name, content) => server.addFile(login, { name, content }).id };
    },
    isRequestOf: (operation, { method, url }) => {
      const [expectedMethod, path] = requests[operation];
      return method === expectedMethod && path.test(url.pathname);
    },
    isBulkRequest: ({ method, url }) => method === 'DELETE' && url.pathname === files,
    close: () => server.close(),
  };
});
