import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeletionRun, PlannedItem } from '../../../shared/deletions';
import { Secret } from '../../../shared/secret';
import { startDemoServices, type DemoServices } from '../../demo/demo-services';
import { createNodeTransport } from '../../http/transport/node-transport';
import { createLog } from '../../logging/log';
import { openProvider, signInTo } from '../../providers/provider-registry';
import type { JsonStore } from '../../storage/json-store';
import { createSecretStore } from '../../storage/secret-store';
import { createAccountsService, type AccountsService } from '../accounts-service';
import { createDeletionsService } from '../deletions-service';
import { createDemoService } from '../demo-service';
import { createFilesService, type FilesService } from '../files-service';
import { systemClock } from '../system-clock';
import { noListCache } from './no-list-cache';
import { createEventsDouble, createIds, createReceiptsDouble, logDouble } from './service-doubles';
import { startBatch, transfersDependencies } from './transfers-bench';
import { createTransfersService } from '../transfers-service';

/* The accounts of the demo, with every real provider and every local service: all that the main process does but for Electron. */

let folder: string;
let services: DemoServices;
const { signal } = new AbortController();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'longshore-demo-'));
  services = await startDemoServices({ seed: 'test', files: 3 });
});
afterEach(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

function memoryStore<T>(value: T): JsonStore<T> {
  return { get: () => value, set: (next) => void (value = next) };
}

function startAccounts(): AccountsService {
  const log = createLog({ folder: join(folder, 'logs'), level: 'debug', now: () => 0 });
  const transport = createNodeTransport();
  const noKeyring = {
    isEncryptionAvailable: () => false,
    encryptString: (text: string) => Buffer.from(text),
    decryptString: String,
  };
  return createAccountsService({
    registry: { signIn: signInTo, open: openProvider },
    providerDependencies: (accountId) => ({ accountId, transport, clock: systemClock, log }),
    secrets: createSecretStore(noKeyring, memoryStore({})),
    store: memoryStore([]),
    emit: createEventsDouble().emit,
    clock: systemClock,
    log,
    newId: createIds(),
  });
}

async function setUp() {
  const accounts = startAccounts();
  const history = createReceiptsDouble();
  const base = { accounts, history, emit: createEventsDouble().emit, clock: systemClock, newId: createIds() };
  const { dependencies, batches } = transfersDependencies({ ...base, folder, profile: folder });
  const transfers = createTransfersService(dependencies);
  const deletions = createDeletionsService({
    ...base,
    log: logDouble,
    transfers,
    settings: { get: () => ({ graceSeconds: 0 }) },
  });
  accounts.onSignedIn((accountId) => {
    deletions.allowVersions(accountId);
  });
  await createDemoService({
    accounts,
    emit: base.emit,
    switchFault: (faults) => [...faults],
    startServices: () => Promise.resolve(services),
  }).start(signal);
  const [anna, team, shop] = accounts.list().accounts.map(({ id }) => id);
  if (anna === undefined || team === undefined || shop === undefined)
    throw new Error('three accounts expected');
  const files = createFilesService(accounts, noListCache);
  return { accounts, history, transfers, batches, deletions, files, anna, team, shop };
}

type World = Awaited<ReturnType<typeof setUp>>;

async function rootNames(files: FilesService, accountId: string): Promise<string[]> {
  const page = await files.list({ accountId, folderId: null, cursor: null }, signal);
  return page.entries.map(({ name }) => name);
}

async function runToEnd({ deletions, team }: World, items: PlannedItem[]): Promise<DeletionRun> {
  const { id } = deletions.plan({ accountId: team, items, wholePlace: false });
  deletions.run({ planId: id, typedNumber: null, saveCopyFirst: false });
  return vi.waitFor(() => {
    const run = deletions.list().runs.find(({ planId, state }) => planId === id && state === 'done');
    if (run === undefined) throw new Error('not done yet');
    return run;
  }, 10_000);
}

/** A file of three versions in the demo's own folder. */
function addFile(name: string): string {
  const { oracle } = services.servers;
  const parentId = oracle.findByPath('/Harbour project')?.id ?? '';
  const id = oracle.addFile({ parentId, name, content: Buffer.from('one') });
  oracle.addVersion(id, Buffer.from('the second'));
  oracle.addVersion(id, Buffer.from('the third of them'));
  return id;
}

function versionItem(id: string, onlyVersion: string): PlannedItem {
  const facts = { name: 'a.txt', kind: 'file', size: null, modifiedAt: null } as const;
  return { id, ...facts, version: '3', hasCertificate: false, forSigning: false, onlyVersion };
}

describe('the demo', () => {
  it('has one account of each service; each lists, and tells its use where the service does', async () => {
    const { accounts, files, anna, team, shop } = await setUp();
    expect(accounts.list().accounts).toMatchObject([
      { name: 'Anna', service: 'acronis', status: 'ready' },
      { name: 'Team', service: 'oracle', status: 'ready', usage: null },
      { name: 'Shop', service: 'sweeppea', status: 'ready' },
    ]);
    expect(new Set(accounts.list().accounts.map(({ colour }) => colour)).size).toBe(3);
    for (const id of [anna, team, shop]) expect(await rootNames(files, id)).not.toEqual([]);
    await vi.waitFor(() => {
      expect(accounts.get(shop).usage).toMatchObject({ calls: { limit: 1_500_000 } });
    });
  });

  it('signs in again only as the same user', async () => {
    const { accounts, shop } = await setUp();
    const other = services.servers.sweeppea.accounts[1];
    const { serviceAddress } = services.sweeppea;
    const form = { service: 'sweeppea', serviceAddress, apiKey: new Secret(other?.apiKey ?? '') } as const;
    await expect(
      accounts.signIn({ accountId: shop, name: '', remember: 'session', form }, signal),
    ).rejects.toMatchObject({ code: 'account-mismatch' });
    expect(accounts.get(shop).status).toBe('ready');
  });
});

describe('versions at Oracle', () => {
  it('are listed, and one of them is saved whole', async () => {
    const { files, transfers, batches, team } = await setUp();
    const id = addFile('a.txt');
    const { versions } = await files.versions({ accountId: team, id }, signal);
    expect(versions.map(({ version, size }) => [version, size])).toEqual([
      ['3', 17],
      ['2', 10],
      ['1', 3],
    ]);
    await startBatch(transfers, batches, [{ accountId: team, id, version: '2' }]);
    await vi.waitFor(() => {
      expect(transfers.list().transfers).toMatchObject([{ state: 'done', proof: { kind: 'size' } }]);
    }, 10_000);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('the second');
  });

  it('go one by one, and the file stays', async () => {
    const world = await setUp();
    const id = addFile('a.txt');
    const { results } = await runToEnd(world, [versionItem(id, '1'), versionItem(id, '2')]);
    expect(results.map(({ version, result }) => [version, result.kind])).toEqual([
      ['1', 'deleted'],
      ['2', 'deleted'],
    ]);
    expect(services.servers.oracle.find(id)?.versions).toEqual([3]);
  }, 15_000);

  it('are not touched any more when the server took a whole file, until the next sign-in', async () => {
    const world = await setUp();
    const { deletions, history, accounts, team } = world;
    const [first, second] = [addFile('a.txt'), addFile('b.txt')];
    services.servers.oracle.set({ versionFrom: 'none' });
    const { results } = await runToEnd(world, [versionItem(first, '1'), versionItem(second, '1')]);
    expect(results.map(({ result }) => result.kind)).toEqual(['whole-file-trashed', 'cancelled']);
    expect(services.servers.oracle.find(first)).toBeUndefined();
    expect(services.servers.oracle.find(second)?.versions).toEqual([1, 2, 3]);
    expect([...history.settled.values()]).toMatchObject([{ kind: 'whole-file-trashed' }]);
    const plan = () =>
      deletions.plan({ accountId: team, items: [versionItem(second, '1')], wholePlace: false });
    expect(plan).toThrow(
      expect.objectContaining({ code: 'unsupported', details: { operation: 'delete-version' } }),
    );
    const { instanceAddress, userName, password } = services.oracle;
    const form = {
      service: 'oracle',
      signInWith: 'password',
      instanceAddress,
      userName,
      password: new Secret(password),
    } as const;
    await accounts.signIn({ accountId: team, name: '', remember: 'session', form }, signal);
    expect(plan).not.toThrow();
  }, 15_000);
});
