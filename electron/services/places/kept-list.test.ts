import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { entrySchema, type Entry } from '../../../shared/files';
import { entriesOf, keep, keptListDocument } from './kept-list';

const entry: Entry = {
  accountId: 'a',
  id: '1',
  name: 'report "1".pdf',
  kind: 'file',
  size: 7,
  modifiedAt: null,
  version: null,
  hash: null,
  certificate: null,
  forSigning: false,
};
const kept = keep({ entries: [entry], savedAt: 99, complete: true });

it('comes back as it was', () => {
  const read = keptListDocument.schema.parse(JSON.parse(JSON.stringify(kept)));
  expect(entriesOf(read)).toEqual([entry]);
  expect(read).toMatchObject({ savedAt: 99, complete: true });
});

it.each([
  ['changed', { ...kept, entries: kept.entries.replace('report', 'resort') }],
  ['cut', { ...kept, entries: kept.entries.slice(0, -5) }],
  ['without its hash', { entries: kept.entries, savedAt: 99, complete: true }],
])('is of no use when %s', (_how, broken) => {
  expect(keptListDocument.schema.safeParse(broken).success).toBe(false);
});

it('has a version for each shape of its entries', () => {
  const shape = createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(entrySchema)))
    .digest('hex');
  expect({ [keptListDocument.version]: shape.slice(0, 16) }).toEqual({ 2: '2684ef9567ba897d' });
});
