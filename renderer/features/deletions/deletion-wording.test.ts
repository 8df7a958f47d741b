import { describe, expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { DeletionPlan, PlannedItem } from '../../../shared/deletions';
import {
  consequencesOf,
  copiesHow,
  deleteLabel,
  deletionQuestion,
  graceSentence,
  parseTypedNumber,
  totalSizeText,
  type PlaceFacts,
} from './deletion-wording';

setLocale({ language: 'en', formats: 'en' });

function item(changes: Partial<PlannedItem> = {}): PlannedItem {
  const plain = { id: 'a', name: 'a.txt', kind: 'file', size: 10, modifiedAt: null, version: null } as const;
  return { ...plain, hasCertificate: false, forSigning: false, ...changes };
}

function plan(
  items: PlannedItem[],
  changes: Partial<DeletionPlan> = {},
): DeletionPlan & { items: PlannedItem[] } {
  return {
    id: 'p',
    accountId: 'x',
    accountName: 'Anna',
    host: 'eu2-cloud.acronis.com',
    items,
    count: items.length,
    totalSize: 30,
    unknownSizes: 0,
    trash: 'gone',
    certificatesStay: true,
    numberToType: null,
    ...changes,
  };
}

const bare: PlaceFacts = { keepsVersions: false, countsStorage: false };
const versioned: PlaceFacts = { keepsVersions: true, countsStorage: false };

describe('question and button', () => {
  it.each([
    [[item()], 'Delete 1 file from Anna permanently?', 'Delete 1 file'],
    [[item(), item(), item()], 'Delete 3 files from Anna permanently?', 'Delete 3 files'],
    [[item({ kind: 'folder' })], 'Delete 1 folder from Anna permanently?', 'Delete 1 folder'],
    [[item(), item({ kind: 'folder' })], 'Delete 2 items from Anna permanently?', 'Delete 2 items'],
  ])('%#', (items, question, label) => {
    expect(deletionQuestion(plan(items))).toBe(question);
    expect(deleteLabel(plan(items))).toBe(label);
  });

  it('does not say "permanently" where there is a trash', () => {
    expect(deletionQuestion(plan([item()], { trash: 'trash' }))).toBe('Delete 1 file from Anna?');
  });
});

describe('one version', () => {
  const one = plan([item({ version: '3', onlyVersion: '2' })], { trash: 'trash' });

  it('is named in question and button', () => {
    expect(deletionQuestion(one)).toBe('Delete version 2 of “a.txt”?');
    expect(deleteLabel(one)).toBe('Delete version 2');
  });

  it('says what stays, and nothing of a whole file in the trash', () => {
    const text = consequencesOf(one, versioned).join(' ');
    expect(text).toContain('Only this version goes: the file and its other versions stay.');
    expect(text).not.toContain('All versions');
  });

  it('warns where the documents disagree about it, and only there', () => {
    const disputed = { ...one, versionRemovalDisputed: true } as const;
    expect(consequencesOf(disputed, versioned).join(' ')).toContain(
      'documents of this older service disagree',
    );
    expect(consequencesOf(one, versioned).join(' ')).not.toContain('disagree');
  });
});

describe('consequences', () => {
  it('says that the space is free at once, where storage is counted', () => {
    const counted = { ...bare, countsStorage: true };
    expect(consequencesOf(plan([item()]), counted)).toContain('The space is freed at once.');
    expect(consequencesOf(plan([item()], { trash: 'trash' }), counted).join(' ')).not.toContain('freed');
  });

  it.each([
    [
      [item()],
      versioned,
      'All versions move to the trash of eu2-cloud.acronis.com; Longshore cannot bring them back.',
    ],
    [[item()], bare, 'It moves to the trash of eu2-cloud.acronis.com; Longshore cannot bring it back.'],
    [
      [item({ owner: 'Ben' })],
      versioned,
      'All versions move to the trash of the owner, Ben; Longshore cannot bring them back.',
    ],
    [
      [item({ owner: 'Ben' }), item()],
      versioned,
      'All versions move to the trash of eu2-cloud.acronis.com, those of other owners to their owner’s trash; Longshore cannot bring them back.',
    ],
    [
      [item({ kind: 'folder' })],
      versioned,
      'The folder and everything in it move to the trash of eu2-cloud.acronis.com; Longshore cannot bring them back.',
    ],
    [
      [item(), item({ kind: 'folder' })],
      bare,
      'The file and the folder and everything in it move to the trash of eu2-cloud.acronis.com; Longshore cannot bring them back.',
    ],
  ])('of a trash %#', (items, facts, sentence) => {
    const [first, second] = consequencesOf(plan(items, { trash: 'trash' }), facts);
    expect(first).toBe(sentence);
    expect(second).toContain('restoring is done on the service’s web page');
  });

  it('says that a folder takes its contents along', () => {
    expect(consequencesOf(plan([item({ kind: 'folder' })]), bare)[0]).toBe(
      'The folder and everything in it are deleted from eu2-cloud.acronis.com for good. There is no trash.',
    );
  });

  it('names the host and that there is no trash', () => {
    expect(consequencesOf(plan([item()]), bare)).toEqual([
      'It is deleted from eu2-cloud.acronis.com for good. There is no trash.',
    ]);
  });

  it('speaks of certificates only where entries have some and they stay', () => {
    const certified = [item({ hasCertificate: true }), item({ hasCertificate: true })];
    expect(consequencesOf(plan(certified), bare)[1]).toContain('certificates stay valid');
    expect(consequencesOf(plan(certified, { certificatesStay: false }), bare)).toHaveLength(1);
  });

  it('warns of signed documents', () => {
    expect(consequencesOf(plan([item({ forSigning: true })]), bare)[1]).toContain(
      'The signed document and its PDF go too',
    );
    expect(consequencesOf(plan([item({ forSigning: true }), item()]), bare)[1]).toContain(
      '1 of them is for signing',
    );
  });
});

it('says how long it can be undone', () => {
  expect(graceSentence(8)).toBe('Nothing is sent for 8 seconds; you can undo until then.');
  expect(graceSentence(1)).toContain('1 second;');
  expect(graceSentence(0)).toBeNull();
});

it('says what a copy first means for files, folders and older versions', () => {
  const folder = item({ kind: 'folder' });
  expect(copiesHow([item()], bare)).toBe(
    'Each file is downloaded and checked before it goes. What cannot be checked stays.',
  );
  expect(copiesHow([item(), folder], bare)).toContain('A folder goes only when every file in it was saved');
  expect(copiesHow([folder], bare)).not.toContain('newest version');
  const keeping = { ...bare, keepsVersions: true };
  expect(copiesHow([folder], keeping)).toContain('Only the newest version of each file is saved.');
  expect(copiesHow([item({ onlyVersion: '1' })], keeping)).not.toContain('newest version');
});

it.each([
  [[item(), item()], 0, '30 bytes in all'],
  [[item(), item()], 1, '30 bytes and 1 of unknown size'],
  [[item(), item()], 2, 'Sizes unknown'],
])('total size %#', (items, unknownSizes, text) => {
  expect(totalSizeText(plan(items, { unknownSizes }))).toBe(text);
});

it.each([
  ['1204', 1204],
  [' 1,204 ', 1204],
  ['1\u202F204', 1204],
  ['', null],
  ['12a', null],
  ['-3', null],
  ['0x10', null],
])('the typed number %j is %s', (text, number) => {
  expect(parseTypedNumber(text)).toBe(number);
});
