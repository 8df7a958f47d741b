import { textContent } from '../../content/file-content';
import type { SeededRandom } from '../../content/seeded-random';
import { addHarbourFiles, addQuaysideFiles, fillerNamed, reportDate, reportPdf } from './demo-drive';
import type { DriveAccount, DriveCategory } from './drive-account';
import { DriveStore, generalCategory } from './drive-store';
import { fixedToken } from './fixed-token';

/** The contents that the service can start with, as section 6 of its specification lists them. */
export type DriveSeed = 'demo' | 'test' | 'empty' | 'many' | 'hostile-names' | 'doc-examples';

const harbourName = 'Harbour Promotions';
const quaysideName = 'Quayside Giveaways';
const emptyName = 'Empty Berth';
export const harbourKey = '6f1c2a34-9b7d-4e58-8a10-2c3d4e5f6071';
export const quaysideKey = 'b2d90c11-3f4a-4c6e-9d27-77e0a1b2c3d4';
export const emptyKey = '0d5e7c28-61b3-4f9a-b7c4-8e9f0a1b2c3d';

const defaultFileSize = 16_384;
const manyFiles = 450;
const minuteMs = 60_000;
const generatedFrom = Date.UTC(2025, 0, 1);

export interface DriveSeedOptions {
  seed: DriveSeed;
  random: SeededRandom;
  /** The first account holds exactly so many generated files instead. */
  files?: number | undefined;
  /** Bytes of each generated file. */
  fileSize?: number | undefined;
}

export function seedDrive({ seed, random, files, fileSize = defaultFileSize }: DriveSeedOptions): DriveStore {
  const store = new DriveStore(random);
  const harbour = addAccount(store, { name: harbourName, apiKey: harbourKey, ...harbourPlan });
  const quayside = addAccount(store, { name: quaysideName, apiKey: quaysideKey, ...quaysidePlan });
  addQuaysideFiles(store, quayside);
  if (seed === 'test') addAccount(store, { name: emptyName, apiKey: emptyKey, ...harbourPlan });
  if (files === undefined) fillers[seed](store, harbour);
  else addGenerated(store, harbour, { files, fileSize });
  makeRoom(harbour);
  return store;
}

const harbourPlan = { plan: 'Harbour', apiCalls: 41, maxApiCalls: 1_500_000, maxStorageMB: 5000 } as const;
const quaysidePlan = { plan: 'Quay', apiCalls: 4_100, maxApiCalls: 5_000, maxStorageMB: 50 } as const;

const fillers: Readonly<Record<DriveSeed, (store: DriveStore, harbour: DriveAccount) => void>> = {
  demo: addDemo,
  test: (store, harbour) => {
    addDemo(store, harbour);
    addHostile(store, harbour);
  },
  empty: () => undefined,
  many: (store, harbour) => {
    addGenerated(store, harbour, { files: manyFiles, fileSize: 64 });
  },
  'hostile-names': addHostile,
  'doc-examples': (store, harbour) => {
    const token = 'uuid-v4-string';
    store.add(harbour, { token, name: 'report.pdf', content: reportPdf(), createdAt: reportDate });
  },
};

function addDemo(store: DriveStore, harbour: DriveAccount): void {
  harbour.categories.push(
    categoryOf(harbourName, { ...generalCategory, primary: true }),
    categoryOf(harbourName, { name: 'Artwork', color: '#1F6FB2', primary: false }),
    categoryOf(harbourName, { name: 'Contracts', color: '#2E7D32', primary: false }),
  );
  addHarbourFiles(store, harbour);
}

function categoryOf(account: string, category: Omit<DriveCategory, 'token'>): DriveCategory {
  return { ...category, token: fixedToken(`${account}/category/${category.name}`) };
}

/** Names that a local file must not have as they stand. */
export const hostileNames = [
  '../x.txt',
  'CON.txt',
  'a/b.txt',
  'bell\u0007and\nnewline.txt',
  'invoice\u202Efdp.exe',
  `${'long-'.repeat(59)}x.txt`,
  'Readme.txt',
  'README.txt',
] as const;

function addHostile(store: DriveStore, account: DriveAccount): void {
  hostileNames.forEach((name, index) => {
    store.add(account, {
      token: fixedToken(`${account.name}/hostile/${name}`),
      name,
      content: textContent(`Hostile name number ${index + 1}\n`),
      createdAt: generatedFrom + index * minuteMs,
    });
  });
}

/** Files of equal size, one a minute. */
function addGenerated(
  store: DriveStore,
  account: DriveAccount,
  { files, fileSize }: { files: number; fileSize: number },
): void {
  for (let number = 1; number <= files; number += 1) {
    const name = `file-${String(number).padStart(6, '0')}.bin`;
    store.add(account, {
      name,
      content: fillerNamed(name)(fileSize),
      createdAt: generatedFrom + number * minuteMs,
    });
  }
}

/** Generated files may be more than the plan has room for. */
function makeRoom(account: DriveAccount): void {
  account.maxStorageMB = Math.max(account.maxStorageMB, Math.ceil((2 * account.usedBytes) / 1_048_576));
}

interface AccountFacts {
  readonly name: string;
  readonly apiKey: string;
  readonly plan: string;
  readonly apiCalls: number;
  readonly maxApiCalls: number;
  readonly maxStorageMB: number;
}

function addAccount(store: DriveStore, { plan, ...facts }: AccountFacts): DriveAccount {
  const nickname = facts.name.split(' ')[0]?.toLowerCase() ?? '';
  const account: DriveAccount = {
    ...facts,
    nickname,
    email: `${nickname}@demo.invalid`,
    userToken: fixedToken(`${facts.name}/user`),
    planToken: fixedToken(`plan/${plan}`),
    planName: plan,
    createdAt: Date.UTC(2023, 10, 2, 9),
    categories: [],
    usedBytes: 0,
  };
  store.accounts.push(account);
  return account;
}
