import { describe, expect, it } from 'vitest';
import type { PlannedItem } from '../../../shared/deletions';
import type { Entry } from '../../../shared/files';
import { createScriptedProvider } from '../testing/scripted-provider';
import { createAccountsDouble } from '../testing/service-doubles';
import { assertConfirmed, assertDeletable, freezePlan, hasChanged } from './deletion-plan';

const item: PlannedItem = {
  id: 'a',
  name: 'report.pdf',
  kind: 'file',
  size: 10,
  modifiedAt: 5,
  version: '1',
  hasCertificate: false,
  forSigning: false,
};
const provider = createScriptedProvider({});
const account = createAccountsDouble({ anna: provider }).get('anna');
const context = { id: 'plan-1', account, provider };

function planOf(items: PlannedItem[], wholePlace = false) {
  return freezePlan(context, { items, wholePlace });
}
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...item, id: `a${n}` }));

describe('freezePlan', () => {
  it('keeps what the user saw, however the request changes later', () => {
    const seen = { ...item };
    const { plan, items } = planOf([seen]);
    seen.id = 'other';
    seen.size = 99;
    expect(items).toEqual([item]);
    expect(plan).toEqual({
      id: 'plan-1',
      accountId: 'anna',
      accountName: "anna's files",
      host: 'eu2-cloud.acronis.com',
      count: 1,
      totalSize: 10,
      unknownSizes: 0,
      trash: 'gone',
      certificatesStay: false,
      numberToType: null,
    });
  });

  it('passes on that the documents disagree about removing one version', () => {
    expect(planOf([item]).plan.versionRemovalDisputed).toBeUndefined();
    const facts = { ...provider.facts, versionRemovalDisputed: true } as const;
    const request = { items: [item], wholePlace: false };
    const { plan } = freezePlan({ ...context, provider: { facts } }, request);
    expect(plan.versionRemovalDisputed).toBe(true);
  });

  it('sums known sizes, counts unknown ones, and takes each id once', () => {
    const items = [item, { ...item, id: 'b', size: null }, { ...item, id: 'c', size: 5 }, item];
    expect(planOf(items).plan).toMatchObject({ totalSize: 15, unknownSizes: 1, count: 3 });
  });

  it('keeps files of the same name apart', () => {
    expect(planOf([item, { ...item, id: 'b' }]).items.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps versions of one file apart, each once', () => {
    const versions = ['1', '2', '1'].map((onlyVersion) => ({ ...item, version: '3', onlyVersion }));
    const { items } = planOf([...versions, item]);
    expect(items.map(({ id, onlyVersion }) => [id, onlyVersion])).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['a', undefined],
    ]);
  });

  it('says that certificates stay where the service gives some', () => {
    const certificate = () => Promise.resolve({ id: 'c', link: 'https://x', raw: {} });
    const { plan } = freezePlan(
      { ...context, provider: { ...provider, certificate } },
      { items: [item], wholePlace: false },
    );
    expect(plan.certificatesStay).toBe(true);
  });

  it.each([
    [1, false, null],
    [50, false, null],
    [51, false, 51],
    [1, true, null],
    [2, true, 2],
  ])('with %i items, whole place %s, the number to type is %s', (count, wholePlace, expected) => {
    expect(planOf(many(count), wholePlace).plan.numberToType).toBe(expected);
  });
});

describe('assertConfirmed', () => {
  it('wants the very number, where the plan has one', () => {
    const { plan } = planOf(many(51));
    const mismatch = { code: 'bad-request', details: { field: 'typedNumber', reason: 'number-mismatch' } };
    for (const typed of [null, 0, 50, 52, Number.NaN]) {
      expect(() => {
        assertConfirmed(plan, typed);
      }).toThrow(expect.objectContaining(mismatch));
    }
    expect(() => {
      assertConfirmed(plan, 51);
    }).not.toThrow();
    expect(() => {
      assertConfirmed(planOf([item]).plan, null);
    }).not.toThrow();
  });
});

describe('assertDeletable', () => {
  const versions = { list: () => Promise.resolve([]), remove: () => Promise.resolve() };
  const keeping = { account, provider: { ...provider, versions }, versionsShut: false };
  const older: PlannedItem = { ...item, version: '3', onlyVersion: '2' };

  it('takes items, and versions where the service keeps some', () => {
    expect(() => {
      assertDeletable([item, older], keeping);
      assertDeletable([item], { ...keeping, provider, versionsShut: true });
    }).not.toThrow();
  });

  it.each<[string, PlannedItem, Partial<typeof keeping> | { provider: typeof provider }, object]>([
    [
      'anything in a locked account',
      item,
      { account: { ...account, name: 'Anna', locked: true } },
      { code: 'locked', details: { what: 'account', name: 'Anna' } },
    ],
    [
      'a version where there are none',
      older,
      { provider },
      { code: 'unsupported', details: { operation: 'versions' } },
    ],
    [
      'a version while that is shut off',
      older,
      { versionsShut: true },
      { code: 'unsupported', details: { operation: 'delete-version' } },
    ],
    ['a version of a folder', { ...older, kind: 'folder' }, {}, { code: 'bad-request' }],
    ['a version without the newest', { ...older, version: null }, {}, { code: 'bad-request' }],
  ])('refuses %s', (_what, wanted, change, failure) => {
    expect(() => {
      assertDeletable([item, wanted], { ...keeping, ...change });
    }).toThrow(expect.objectContaining(failure));
  });
});

describe('hasChanged', () => {
  const now: Entry = { ...item, accountId: 'anna', kind: 'file', hash: null, certificate: null };

  it.each<[string, Partial<PlannedItem>, Partial<Entry>, boolean]>([
    ['nothing differs', {}, {}, false],
    ['another name', {}, { name: 'renamed.pdf' }, false],
    ['another size', {}, { size: 11 }, true],
    ['another date', {}, { modifiedAt: 6 }, true],
    ['another version', {}, { version: '2' }, true],
    ['another kind', {}, { kind: 'folder' }, true],
    ['a size that is not told any more', {}, { size: null }, true],
    ['a size that was not told before', { size: null }, {}, false],
    ['a date and version not told before', { modifiedAt: null, version: null }, {}, false],
  ])('%s', (_what, seen, entry, expected) => {
    expect(hasChanged({ ...item, ...seen }, { ...now, ...entry })).toBe(expected);
  });
});
