import type { Account } from '../../../shared/accounts';
import type { ContentHash, Entry } from '../../../shared/files';
import { visibleName } from '../../../shared/names';
import { serviceNames } from '../../../shared/choices/services';
import { formatNumber } from '../../../shared/texts/numbers';
import { texts } from '../../../shared/texts/texts';
import { entryKind } from '../../lib/entry-kind';
import type { EntriesSummary } from '../../lib/entries-summary';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import { foldersOf, type Place } from '../../lib/place/place';

/** A thing that is known, as people read it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** What is copied in place of the value; null: it is not worth copying. */
  readonly copy?: string | null;
  /** A second, quieter line. */
  readonly note?: string;
  /** Letters of one width; cut in the middle when it is long. */
  readonly code?: true;
}

/** What is known of an entry beside itself. */
interface Around {
  readonly account: Account | null;
  readonly place: Place | null;
  /** Of a picture that is on screen. */
  readonly dimensions: { readonly width: number; readonly height: number } | null;
}

const hashNames = { sha256: 'SHA-256', md5: 'MD5' } as const;

/** A size, rounded and to the byte where that says more. */
function sizeFact(label: string, size: number): Fact {
  const exact = size < 1000 ? {} : { note: texts().units.bytes(size) };
  return { label, value: formatBytes(size), copy: String(size), ...exact };
}

/** All that is known of one entry but its name, which stands above. A place that proves files never changes them: their date is that of adding. */
export function factsOfEntry(entry: Entry, around: Around): readonly Fact[] {
  const { facts: labels, notStated, forSigning } = texts().details;
  const { account } = around;
  const keepsProofs = account?.capabilities?.operations.includes('certificate') ?? entry.certificate !== null;
  const named = (label: string, name: string | undefined): Fact[] =>
    name === undefined ? [] : [{ label, value: visibleName(name) }];
  return [
    { label: labels.kind, value: texts().kinds[entryKind(entry)], copy: null },
    ...sizeOf(entry),
    ...dimensionsOf(around),
    ...(entry.childCount === undefined
      ? []
      : [{ label: labels.contents, value: texts().counts.items(entry.childCount), copy: null }]),
    {
      label: keepsProofs ? labels.added : labels.modified,
      ...(entry.modifiedAt === null
        ? { value: notStated, copy: null }
        : { value: formatDateTime(entry.modifiedAt) }),
    },
    ...named(labels.version, entry.version ?? undefined),
    ...named(labels.category, entry.category),
    ...named(labels.owner, entry.owner),
    ...named(labels.reservedBy, entry.reservedBy),
    ...(entry.forSigning ? [{ label: labels.signing, value: forSigning, copy: null }] : []),
    ...accountFact(account),
    ...folderFact(around.place),
    { label: labels.id, value: visibleName(entry.id), copy: entry.id, code: true },
    ...hashFact(entry.hash),
  ];
}

function sizeOf({ kind, size }: Entry): Fact[] {
  const { facts: labels, notStated } = texts().details;
  if (size !== null) return [sizeFact(labels.size, size)];
  return kind === 'folder' ? [] : [{ label: labels.size, value: notStated, copy: null }];
}

function dimensionsOf({ dimensions }: Around): Fact[] {
  if (dimensions === null) return [];
  const { width, height } = dimensions;
  const value = texts().details.pixels(formatNumber(width), formatNumber(height));
  return [{ label: texts().details.facts.dimensions, value, copy: `${width} × ${height}` }];
}

function accountFact(account: Account | null): Fact[] {
  if (account === null) return [];
  const label = texts().details.facts.account;
  return [{ label, value: visibleName(account.name), note: serviceNames[account.service] }];
}

/* Where a search found something is not known. */
function folderFact(place: Place | null): Fact[] {
  if (place?.kind !== 'account' && place?.kind !== 'all') return [];
  const folders = foldersOf(place);
  const value =
    folders.length === 0 ? texts().place.allFiles : folders.map(({ name }) => visibleName(name)).join(' › ');
  return [{ label: texts().details.facts.folder, value }];
}

function hashFact(hash: ContentHash | null): Fact[] {
  return hash === null ? [] : [{ label: hashNames[hash.algorithm], value: hash.value, code: true }];
}

/** What several entries come to. */
export function factsOfSummary({ size, unknownSizes, oldest, newest }: EntriesSummary): readonly Fact[] {
  const { facts: labels } = texts().details;
  return [
    ...(size === null ? [] : [sizeFact(labels.totalSize, size)]),
    ...(unknownSizes === 0
      ? []
      : [{ label: labels.unknownSize, value: texts().counts.files(unknownSizes), copy: null }]),
    ...(newest === null ? [] : [{ label: labels.newest, value: formatDateTime(newest) }]),
    ...(oldest === null || oldest === newest
      ? []
      : [{ label: labels.oldest, value: formatDateTime(oldest) }]),
  ];
}

/** The accounts that entries are in, by their names. */
export function accountsFact(names: readonly string[]): readonly Fact[] {
  const { account, accounts } = texts().details.facts;
  if (names.length === 0) return [];
  return [
    {
      label: names.length === 1 ? account : accounts,
      value: texts().punctuation.listed(names.map(visibleName)),
    },
  ];
}

/** How many of each kind. */
export function kindFacts({ kinds }: EntriesSummary): readonly Fact[] {
  return kinds.map(({ kind, count }) => ({
    label: texts().kinds[kind],
    value: formatNumber(count),
    copy: null,
  }));
}

/** The account that the place is in. */
export function factsOfAccount(account: Account): readonly Fact[] {
  const { facts: labels } = texts().details;
  return [
    { label: labels.account, value: visibleName(account.name) },
    { label: labels.service, value: serviceNames[account.service], copy: null },
    ...(account.userName === '' ? [] : [{ label: labels.userName, value: visibleName(account.userName) }]),
  ];
}
