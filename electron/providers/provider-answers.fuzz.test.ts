import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignInForm } from '../../shared/accounts';
import { AppError } from '../../shared/errors';
import { contentHashSchema, entrySchema, entryVersionSchema, pageSchema } from '../../shared/files';
import { Secret } from '../../shared/secret';
import { startDemoServices, type DemoServices } from '../demo/demo-services';
import { createNodeTransport } from '../http/transport/node-transport';
import type { Provider } from './provider';
import { openProvider, readCertificate, signInTo } from './provider-registry';
import { answerMutations, createMutatingTransport } from './testing/mutated-answers';
import { readAll } from './testing/provider-probes';
import { probeDependencies } from './testing/sign-in-probes';

let services: DemoServices;

beforeAll(async () => {
  services = await startDemoServices({ seed: 'test', files: 3, fileSize: 500 });
});
afterAll(() => services.close());

const forms: Record<SignInForm['service'], () => SignInForm> = {
  acronis: () => ({
    service: 'acronis',
    ...services.acronis,
    password: new Secret(services.acronis.password),
  }),
  oracle: () => ({
    service: 'oracle',
    signInWith: 'password',
    instanceAddress: services.oracle.instanceAddress,
    userName: services.oracle.userName,
    password: new Secret(services.oracle.password),
  }),
  sweeppea: () => ({
    service: 'sweeppea',
    serviceAddress: services.sweeppea.serviceAddress,
    apiKey: new Secret(services.sweeppea.apiKey),
  }),
};

type Probe = (provider: Provider, id: string, signal: AbortSignal) => Promise<unknown>;

/* Each checks what comes back: odd answers end in an error of ours or in values that keep the contract, and in nothing else. */
const probes: Record<string, Probe> = {
  connect: (provider, _id, signal) => provider.connect(signal),
  list: async (provider, _id, signal) => pageSchema.parse(await provider.list(null, null, signal)),
  stat: async (provider, id, signal) => entrySchema.parse(await provider.stat(id, signal)),
  read: async (provider, id, signal) => {
    const file = await provider.read(id, {}, signal);
    if (file.hash !== null) contentHashSchema.parse(file.hash);
    const { length } = await readAll(file);
    expect(file.size === null || file.size >= 0).toBe(true);
    return length;
  },
  part: (provider, id, signal) =>
    provider
      .read(id, { range: { from: 10, end: 20, validator: '"x"' } }, signal)
      .then((file) => readAll(file)),
  versions: async (provider, id, signal) =>
    (await provider.versions?.list(id, signal))?.map((version) => entryVersionSchema.parse(version)),
  search: async (provider, _id, signal) => {
    const page = await provider.search?.({ folderId: null, text: 'a' }, null, signal);
    return page === undefined ? undefined : pageSchema.parse(page);
  },
  quota: async (provider, _id, signal) => provider.quota?.(signal),
  certificate: async (provider, id, signal) => provider.certificate?.(id, signal),
};

const patienceMs = 3000;

async function endOf(work: Promise<unknown>): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs, 'late').unref());
  return Promise.race([work.then(() => 'value'), late]).catch((error: unknown) => error);
}

describe.each(['acronis', 'oracle', 'sweeppea'] as const)('%s', (service) => {
  async function signedIn() {
    const { transport, mutate } = createMutatingTransport(createNodeTransport());
    const dependencies = probeDependencies({ transport });
    const { signal } = new AbortController();
    const { connection, secret, provider } = await signInTo(forms[service](), dependencies, signal);
    const page = await provider.list(null, null, signal);
    const id = page.entries.find(({ kind }) => kind === 'file')?.id ?? page.entries[0]?.id ?? '';
    /* One for each try: what a provider remembers of one bad answer must not decide the next. */
    return { id, mutate, open: () => openProvider(service, connection, secret, dependencies) };
  }

  it('answers oddities with an error of ours or with values that keep the contract, in time', async () => {
    const { id, mutate, open } = await signedIn();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(probes)), answerMutations, async (name, mutation) => {
        mutate(mutation);
        const end = await endOf(
          probes[name]?.(open(), id, new AbortController().signal) ?? Promise.resolve(),
        );
        mutate(null);
        expect(
          end === 'value' || (end instanceof AppError && end.code !== 'internal'),
          describeEnd(end),
        ).toBe(true);
      }),
      { numRuns: 250, interruptAfterTimeLimit: 25_000 },
    );
  }, 60_000);

  it('signs in with nothing odd', async () => {
    const { transport, mutate } = createMutatingTransport(createNodeTransport());
    await fc.assert(
      fc.asyncProperty(answerMutations, async (mutation) => {
        mutate(mutation);
        const { signal } = new AbortController();
        const end = await endOf(signInTo(forms[service](), probeDependencies({ transport }), signal));
        expect(
          end === 'value' || (end instanceof AppError && end.code !== 'internal'),
          describeEnd(end),
        ).toBe(true);
      }),
      { numRuns: 150, interruptAfterTimeLimit: 20_000 },
    );
  }, 60_000);

  it('reads anything as a certificate, or as none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(() => readCertificate(service, raw)).not.toThrow();
      }),
    );
  });
});

function describeEnd(end: unknown): string {
  return end instanceof Error ? `${end.name}: ${end.message}\n${String(end.stack)}` : String(end);
}
