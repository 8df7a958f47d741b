import { bytesContent, textContent, type FileContent } from '../../content/file-content';
import { PatternSource } from '../../content/pattern-content';
import { plainPng } from '../../content/plain-png';
import type { DriveAccount } from './drive-account';
import type { DriveStore, NewDriveFile } from './drive-store';
import {
  agreementLines,
  budgetRows,
  entriesText,
  leaseLines,
  letterLines,
  logoText,
  notesText,
  prizeListText,
  reportLines,
  rulesLines,
} from './drive-texts';
import { fixedToken } from './fixed-token';
import { plainDocx, plainXlsx } from './office-files';
import { plainBitmap } from './plain-bitmap';
import { plainJpeg } from './plain-jpeg';
import { plainWebp } from './plain-webp';
import { sizedPdf } from './sized-pdf';

/** A file of the demo. Its token follows from account and name, so it is the same in every run. */
interface DemoFile {
  readonly name: string;
  readonly content: FileContent;
  /** ISO 8601. */
  readonly created: string;
  readonly category?: string;
  readonly more?: Partial<NewDriveFile>;
}

const agreementSize = 8 * 1_048_576;
const reportSize = 34_980;

/** `report.pdf`, whose size and date the vendor's examples give [documented]. */
export function reportPdf(): FileContent {
  return sizedPdf(reportLines, reportSize, fillerNamed('report'));
}
export const reportDate = Date.parse('2024-01-23T21:58:05.468Z');

export function addHarbourFiles(store: DriveStore, account: DriveAccount): void {
  addAll(store, account, [...generalFiles(), ...artworkFiles(), ...contractFiles()]);
}

function generalFiles(): DemoFile[] {
  return [
    { name: 'report.pdf', content: reportPdf(), created: new Date(reportDate).toISOString() },
    {
      name: 'official-rules-2025.pdf',
      content: sizedPdf(rulesLines, 5_400, fillerNamed('rules')),
      created: '2024-11-04T08:30:00.000Z',
    },
    { name: 'prize-list.csv', content: textContent(prizeListText()), created: '2024-11-04T08:41:12.050Z' },
    {
      name: 'winner-letter.docx',
      content: bytesContent(plainDocx(letterLines)),
      created: '2025-02-17T15:02:44.900Z',
    },
    { name: 'notes.txt', content: textContent(notesText()), created: '2025-03-02T19:20:00.000Z' },
    { name: 'empty.txt', content: textContent(''), created: '2025-03-02T19:21:00.000Z' },
  ];
}

function artworkFiles(): DemoFile[] {
  const category = 'Artwork';
  const banner = plainPng(480, 120, (x, y) =>
    y > 80 + 8 * Math.sin(x / 14) ? [18, 74, 122] : [220, 236, 246],
  );
  const poster = plainJpeg(36, 48, (column, row) =>
    (column - 18) ** 2 + (row - 16) ** 2 < 90 ? [250, 205, 90] : [24, 60 + 3 * row, 120 + 2 * column],
  );
  return [
    { name: 'banner.png', content: bytesContent(banner), created: '2025-01-09T10:12:30.000Z', category },
    { name: 'logo.svg', content: textContent(logoText()), created: '2025-01-09T10:14:00.000Z', category },
    { name: 'poster.jpg', content: bytesContent(poster), created: '2025-01-10T16:45:05.125Z', category },
  ];
}

function contractFiles(): DemoFile[] {
  const category = 'Contracts';
  const sharedTo = [{ at: Date.parse('2025-02-03T09:00:00.000Z'), recipient: 'customs.hall@demo.invalid' }];
  return [
    {
      name: 'vendor-agreement.pdf',
      content: sizedPdf(agreementLines, agreementSize, fillerNamed('agreement')),
      created: '2025-01-20T13:00:00.000Z',
      category,
    },
    {
      name: 'venue-lease.pdf',
      content: sizedPdf(leaseLines, 4_100, fillerNamed('lease')),
      created: '2025-02-01T11:30:00.000Z',
      category,
      more: { sharedTo },
    },
    {
      name: 'budget.xlsx',
      content: bytesContent(plainXlsx('Season', budgetRows)),
      created: '2025-02-10T07:55:00.000Z',
      category,
      more: { private: false },
    },
  ];
}

/** Nearly 50 MB. */
export function addQuaysideFiles(store: DriveStore, account: DriveAccount): void {
  const hero = plainWebp(640, 360, (x, y) => [y > 240 ? 0 : 1, (x + y) % 160 < 80 ? 1 : 0, y > 200 ? 1 : 0]);
  const billboard = (turn: number): FileContent =>
    plainBitmap(2700, 2080, (row) => [(row / 12 + turn) % 256, (row / 9) % 256, 160]);
  const entries = textContent(entriesText(4_000));
  addAll(store, account, [
    { name: 'entries-spring.csv', content: entries, created: '2025-04-01T06:00:00.000Z' },
    { name: 'hero-image.webp', content: bytesContent(hero), created: '2025-03-11T12:00:00.000Z' },
    { name: 'billboard-north.bmp', content: billboard(0), created: '2025-03-12T09:10:00.000Z' },
    { name: 'billboard-quay.bmp', content: billboard(80), created: '2025-03-12T09:12:00.000Z' },
    { name: 'billboard-station.bmp', content: billboard(160), created: '2025-03-12T09:14:00.000Z' },
  ]);
}

function addAll(store: DriveStore, account: DriveAccount, files: readonly DemoFile[]): void {
  for (const { name, content, created, category, more } of files) {
    store.add(account, {
      token: fixedToken(`${account.name}/${name}`),
      name,
      content,
      createdAt: Date.parse(created),
      ...(category === undefined ? {} : { category }),
      ...more,
    });
  }
}

/** Noise, the same for the same label. */
export function fillerNamed(label: string): (size: number) => FileContent {
  patterns ??= new PatternSource(1);
  const source = patterns;
  return (size) => source.content(size, label);
}
let patterns: PatternSource | undefined;
