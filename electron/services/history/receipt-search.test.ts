import { describe, expect, it } from 'vitest';
import type { Receipt, ReceiptFilter } from '../../../shared/history';
import { receiptMatcher, toListed } from './receipt-search';

const base = {
  id: 'r',
  at: 1000,
  accountId: 'anna',
  accountName: 'Anna',
  service: 'acronis',
  host: 'cloud.example',
  entryId: 'entry-7',
  name: 'Survey Été.pdf',
  size: 5,
  hash: null,
} as const;
const certificate = { id: 'cert-9', link: 'https://cloud.example/c', json: '{}' };
const deleted: Receipt = { ...base, kind: 'deleted', certificate, result: { kind: 'already-gone' } };
const proof = { kind: 'size', hash: { algorithm: 'sha256', value: 'abc123' } } as const;
const saved: Receipt = { ...base, kind: 'saved', path: '/home/x/Downloads/survey.pdf', proof };
const open: ReceiptFilter = { text: '', accountId: null, kind: null, from: null, until: null };

const finds = (receipt: Receipt, filter: Partial<ReceiptFilter>): boolean =>
  receiptMatcher({ ...open, ...filter })(receipt);

describe('a filter', () => {
  it.each([
    ['', true],
    ['survey', true],
    ['  SURVEY   anna ', true],
    ['e\u0301te\u0301', true],
    ['entry-7', true],
    ['cert-9', true],
    ['already gone', true],
    ['survey missing', false],
  ])('with the text %j finds the deleted file: %s', (text, found) => {
    expect(finds(deleted, { text })).toBe(found);
  });

  it.each([
    ['abc123', true],
    ['downloads', true],
    ['cert-9', false],
  ])('with the text %j finds the saved file: %s', (text, found) => {
    expect(finds(saved, { text })).toBe(found);
  });

  it.each([
    [{ accountId: 'anna' }, true],
    [{ accountId: 'team' }, false],
    [{ kind: 'saved' }, false],
    [{ from: 1000 }, true],
    [{ from: 1001 }, false],
    [{ until: 1000 }, false],
    [{ until: 1001 }, true],
  ] as const)('of %j', (filter, found) => {
    expect(finds(deleted, filter)).toBe(found);
  });

  it('calls a delete without an outcome unclear', () => {
    expect(finds({ ...deleted, result: null }, { text: 'unclear' })).toBe(true);
  });
});

it('lists a kept certificate without its text', () => {
  expect(toListed(deleted)).toEqual({
    ...deleted,
    certificate: { id: 'cert-9', link: certificate.link, checkable: true },
  });
  expect(toListed({ ...deleted, certificate: { ...certificate, json: null } })).toMatchObject({
    certificate: { checkable: false },
  });
});
