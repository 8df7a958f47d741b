import { bytesContent, textContent, type FileContent } from '../../content/file-content';
import {
  berthAgreementLines,
  crossingPlanText,
  duesText,
  logbookText,
  manifestText,
  pilotReportText,
  surveyLines,
  voyageLogText,
  welcomeText,
} from './harbour-texts';
import { NotaryStore } from './notary-store';
import { PatternSource } from '../../content/pattern-content';
import { plainPdf } from '../../content/plain-pdf';
import { createSeededRandom } from '../../content/seeded-random';

/** The content that the service starts with, as section 5 of its specification lists it. */
export interface SeedOptions {
  /** `test` adds files with hostile names and one that belongs to somebody else. */
  seed: 'demo' | 'test';
  randomSeed: number;
  /** Epoch milliseconds of the start. */
  now: number;
  /** When given, `harbour` and `pier` hold exactly this many generated files instead of the samples. */
  files?: number | undefined;
  /** Bytes of each generated file. */
  fileSize?: number | undefined;
}

const hourMs = 3_600_000;
const defaultFileSize = 16_384;
const tideRecordSize = 64 * 1_048_576;
const gibibyte = 1_073_741_824;

const demoDomain = 'demo.invalid';
export const demoPassword = 'demo';
export const demoCode = '246810';

export const harbourLogin = `harbour@${demoDomain}`;
const pierLogin = `pier@${demoDomain}`;
const emptyLogin = `empty@${demoDomain}`;
const fullLogin = `full@${demoDomain}`;
const strangerLogin = `customs@${demoDomain}`;

export function seedNotaryStore(options: SeedOptions): NotaryStore {
  const store = new NotaryStore(createSeededRandom(options.randomSeed));
  const patterns = new PatternSource(options.randomSeed);
  for (const login of [harbourLogin, pierLogin, emptyLogin, fullLogin]) {
    store.addAccount(login, { password: demoPassword, code: login === pierLogin ? demoCode : null });
  }
  if (options.files === undefined) addSamples(store, patterns, options);
  else addGenerated(store, patterns, { files: options.files, size: options.fileSize ?? defaultFileSize });
  for (const lot of [3, 4, 5]) {
    addOld(store, fullLogin, { name: `cargo-lot-${lot}.csv`, content: textContent(manifestText(lot)) });
  }
  if (options.seed === 'test') addHostile(store);
  store.certificates.settle(Number.POSITIVE_INFINITY);
  if (options.files === undefined) addPending(store, options.now);
  setQuotas(store);
  return store;
}

function addSamples(store: NotaryStore, patterns: PatternSource, options: SeedOptions): void {
  addHarbour(store, patterns.content(options.fileSize ?? tideRecordSize, 'tide-record.bin'));
  for (const year of [2019, 2020, 2021]) {
    addOld(store, pierLogin, {
      name: `pier-inspection-${year}.txt`,
      content: textContent(logbookText(year, 4)),
    });
  }
}

function addHarbour(store: NotaryStore, tideRecord: FileContent): void {
  const samples: Sample[] = [];
  for (let month = 0; month < 35; month += 1)
    samples.push(logbookOf(2021 + Math.floor(month / 12), (month % 12) + 1));
  samples.push(
    {
      name: 'manifest.csv',
      content: textContent(manifestText(1)),
      createdAt: Date.UTC(2022, 2, 14, 8, 5, 1, 7),
    },
    {
      name: 'manifest.csv',
      content: textContent(manifestText(2)),
      createdAt: Date.UTC(2022, 8, 2, 16, 40, 12, 90),
    },
    {
      name: 'Überfahrt Plan.txt',
      content: textContent(crossingPlanText()),
      createdAt: Date.UTC(2023, 4, 9, 5, 12),
    },
    {
      name: '航海日誌.txt',
      content: textContent(voyageLogText()),
      createdAt: Date.UTC(2023, 5, 21, 11, 3, 44, 812),
    },
    { name: 'empty.log', content: textContent(''), createdAt: Date.UTC(2023, 6, 1) },
    { name: 'tide-record.bin', content: tideRecord, createdAt: Date.UTC(2023, 9, 30, 23, 59, 59, 999) },
    {
      name: 'survey;north, final.pdf',
      content: bytesContent(plainPdf(surveyLines)),
      createdAt: Date.UTC(2023, 10, 17, 13, 20, 6, 250),
    },
    {
      name: 'berth-agreement.pdf',
      content: bytesContent(plainPdf(berthAgreementLines)),
      createdAt: Date.UTC(2023, 11, 4, 9, 0, 30, 1),
      forSigning: true,
    },
    {
      name: 'Welcome to Longshore.txt',
      content: textContent(welcomeText()),
      createdAt: Date.UTC(2023, 11, 5, 7, 30),
    },
  );
  samples.sort((one, other) => one.createdAt - other.createdAt);
  for (const sample of samples) store.add(harbourLogin, { ...sample, pendingMs: hourMs });
}

interface Sample {
  name: string;
  content: FileContent;
  createdAt: number;
  forSigning?: boolean;
}

/** Written down on the first of the next month. */
function logbookOf(year: number, month: number): Sample {
  return {
    name: `logbook-${year}-${String(month).padStart(2, '0')}.txt`,
    content: textContent(logbookText(year, month)),
    createdAt: Date.UTC(year, month, 1, 6, month, year - 2000, 100 + month),
  };
}

/** The two that were stored just before the start stay pending for an hour, also in the demo. */
function addPending(store: NotaryStore, now: number): void {
  const pending = { createdAt: now, pendingMs: hourMs };
  store.add(harbourLogin, { ...pending, name: 'pilot-report.txt', content: textContent(pilotReportText()) });
  store.add(harbourLogin, { ...pending, name: 'harbour-dues.csv', content: textContent(duesText()) });
}

function addGenerated(
  store: NotaryStore,
  patterns: PatternSource,
  { files, size }: { files: number; size: number },
): void {
  const start = Date.UTC(2023, 0, 1);
  for (const login of [harbourLogin, pierLogin]) {
    for (let number = 1; number <= files; number += 1) {
      const name = `crate-${String(number).padStart(6, '0')}.bin`;
      const content = patterns.content(size, `${login}/${name}`);
      store.add(login, { name, content, createdAt: start + number * 60_000, pendingMs: hourMs });
    }
  }
}

function addHostile(store: NotaryStore): void {
  addOld(store, harbourLogin, { name: 'CON.txt', content: textContent('The console of a harbour crane.\n') });
  addOld(store, harbourLogin, {
    name: '../../outside.txt',
    content: textContent('Beyond the breakwater.\n'),
  });
  addOld(store, harbourLogin, {
    name: 'customs-seal.txt',
    content: textContent('Sealed by customs.\n'),
    owner: strangerLogin,
  });
}

function addOld(
  store: NotaryStore,
  login: string,
  file: { name: string; content: FileContent; owner?: string },
): void {
  store.add(login, { ...file, createdAt: Date.UTC(2023, 11, 6, 10), pendingMs: hourMs });
}

/** Room for twice what is there, and 5 GiB at least; none at all for the full account. */
function setQuotas(store: NotaryStore): void {
  for (const account of store.accounts.values()) {
    account.storageQuota = Math.max(5 * gibibyte, 2 * account.storageUsed);
    account.notarizationQuota = Math.max(500, 2 * account.notarizationsUsed);
    if (account.login === fullLogin) account.storageQuota = account.storageUsed;
  }
}
