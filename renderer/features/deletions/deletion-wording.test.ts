import { describe, expect, it } from 'vitest';
import type { DeletionPlan, PlannedItem } from '../../../shared/deletions';
import {
  consequencesOf,
  deleteLabel,
  deletionQuestion,
  parseTypedNumber,
  totalSizeText,
} from './deletion-wording';

function item(changes: Partial<PlannedItem> = {}): PlannedItem {
  const plain = { id: 'a', name: 'a.txt', kind: 'file', size: 10, modifiedAt: null, version: null } as const;
  return { ...plain, hasCertificate: false, forSigning: false, ...changes };
}

function plan(items: PlannedItem[], changes: Partial<DeletionPlan> = {}): DeletionPlan {
  return {
    id: 'p',
    accountId: 'x',
    accountName: 'Anna',
    host: 'eu2-cloud.acronis.com',
    items,
    totalSize: 30,
    unknownSizes: 0,
    trash: 'gone',
    certificatesStay: true,
    numberToType: null,
    ...changes,
  };
}

describe('question and button', () => {
  it.each([
    [[item()], 'Delete 1 file from Anna permanently?', 'Delete 1 file'],
    [[item(), item(), item()], 'Delete 3 files from Anna permanently?', 'Delete 3 files'],
    [[item({ kind: 'folder' })], 'Delete 1 folder from Anna permanently?', 'Delete 1 folder'],
    [[item(), item({ kind: 'folder' })], 'Delete 2 items from Anna permanently?', 'Delete 2 items'],
  ])('%#', (items, question, label) => {
    expect(deletionQuestion(plan(items), 'en')).toBe(question);
    expect(deleteLabel(plan(items), 'en')).toBe(label);
  });

  it('does not say "permanently" where there is a trash', () => {
    expect(deletionQuestion(plan([item()], { trash: 'trash' }), 'en')).toBe(
      'Move 1 file from Anna to the trash?',
    );
  });
});

describe('consequences', () => {
  it('names the host and that there is no trash', () => {
    expect(consequencesOf(plan([item()]))).toEqual([
      'It leaves eu2-cloud.acronis.com at once. There is no trash.',
    ]);
  });

  it('speaks of certificates only where entries have some and they stay', () => {
    const certified = [item({ hasCertificate: true }), item({ hasCertificate: true })];
    expect(consequencesOf(plan(certified))[1]).toContain('certificates stay valid');
    expect(consequencesOf(plan(certified, { certificatesStay: false }))).toHaveLength(1);
  });

  it('warns of signed documents', () => {
    expect(consequencesOf(plan([item({ forSigning: true })]))[1]).toContain(
      'The signed document and its PDF go too',
    );
    expect(consequencesOf(plan([item({ forSigning: true }), item()]))[1]).toContain(
      '1 of them is for signing',
    );
  });
});

it.each([
  [[item(), item()], 0, '30 B in all'],
  [[item(), item()], 1, '30 B and 1 of unknown size'],
  [[item(), item()], 2, 'Sizes unknown'],
])('total size %#', (items, unknownSizes, text) => {
  expect(totalSizeText(plan(items, { unknownSizes }), (bytes) => `${bytes} B`)).toBe(text);
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
