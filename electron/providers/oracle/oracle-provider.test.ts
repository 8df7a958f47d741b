import type { HttpRequest } from '../../http/transport/transport';
import { startOracleServer, type OracleServer } from '../../demo/oracle/oracle-server';
import type { CoreOperation, HarnessPlace, ProviderHarness } from '../testing/contract-bench';
import { describeProvider } from '../testing/provider-contract';
import { bearerOf, callApi, clearHome, passwordForm, publicLinkForm } from './testing/oracle-probes';
import type { ProviderDependencies } from '../provider';
import { pageSize } from './oracle-listing';
import { oracleService } from './oracle-provider';

const { signal } = new AbortController();

/** Method and what follows the version of the API. The home's listing is also the proof of a sign-in, with a limit of 1. */
const requests: Record<CoreOperation, readonly [method: string, path: RegExp]> = {
  connect: ['GET', /^\/folders\/(?:items\?limit=1&|F\w+$)/],
  list: ['GET', /^\/folders\/(?:F\w+\/)?items\?limit=500&/],
  stat: ['GET', /^\/files\/[^/?]+$/],
  read: ['GET', /^\/files\/[^/]+\/data\?/],
  remove: ['DELETE', /^\/files\/[^/?]+$/],
};

function isRequestOf(operation: CoreOperation, { method, url }: HttpRequest): boolean {
  const [expectedMethod, path] = requests[operation];
  const call = `${url.pathname}${url.search}`.replace(/^\/documents\/api\/1\.[12]/, '');
  return method === expectedMethod && path.test(call);
}

async function startHarness(
  enter: (server: OracleServer, dependencies: ProviderDependencies) => Promise<HarnessPlace>,
): Promise<ProviderHarness> {
  const server = await startOracleServer({ seed: 'test', files: 3 });
  return {
    pageSize,
    open: async (dependencies) => {
      server.reset();
      server.reseed();
      await clearHome(server);
      return enter(server, dependencies);
    },
    isRequestOf,
    // Section 3.2 of the service's page: both are what a gateway does with a sign-in that has ended.
    meanings: { 'HTML for JSON': 'signed-out', 'a redirect': 'signed-out' },
    close: () => server.close(),
  };
}

/** Hands that reach into the folder which is the root of the place. */
function handsIn(server: OracleServer, parentId: string): Omit<HarnessPlace, 'provider'> {
  return {
    addFile: (name, content) => server.addFile({ parentId, name, content }),
    addFileIn: (folderId, name, content) => server.addFile({ parentId: folderId, name, content }),
    addFolder: (name) => server.addFolder({ parentId, name }),
    addVersion: (id, content) => String(server.addVersion(id, content)),
    changeContent: (id, content) => {
      server.addVersion(id, content);
    },
  };
}

function homeOf(server: OracleServer): string {
  return server.findByPath('/', { login: 'user.bb' })?.id ?? '';
}

describeProvider('oracle', () =>
  startHarness(async (server, dependencies) => {
    const form = passwordForm(server.origin, server.users.bb);
    const { provider } = await oracleService.signIn(form, dependencies, signal);
    return { provider, ...handsIn(server, homeOf(server)) };
  }),
);

describeProvider('oracle, a public link, version 1.1', () =>
  startHarness(async (server, dependencies) => {
    const rootId = server.addFolder({ parentId: homeOf(server), name: 'Linked' });
    const body = { assignedUsers: '@everybody', role: 'contributor', password: 'long enough' };
    const { linkID } = await callApi(server, bearerOf(server.users.bb), {
      target: `POST /publiclinks/folder/${rootId}`,
      body,
    });
    server.set({ status: [{ path: '/documents/api/1.2/', status: 404, times: 1_000_000 }] });
    const form = publicLinkForm(server.origin, String(linkID), 'long enough');
    const { provider } = await oracleService.signIn(form, dependencies, signal);
    return { provider, ...handsIn(server, rootId) };
  }),
);
