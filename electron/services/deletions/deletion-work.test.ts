import { expect, it } from 'vitest';
import type { Provider } from '../../providers/provider';
import { createScriptedProvider } from '../testing/scripted-provider';
import { workShapeOf, type WorkShape } from './deletion-work';

const plain = createScriptedProvider({});
const bulk: Provider = { ...plain, removeMany: Object.assign(() => Promise.resolve([]), { limit: 20 }) };
const inSequence: Provider = { ...plain, facts: { ...plain.facts, removesInSequence: true } };

it.each<[string, WorkShape, WorkShape]>([
  ['as many at once as the service bears', workShapeOf(plain, false), { parallel: 3, bulkSize: 1 }],
  ['one at a time where it has to be', workShapeOf(inSequence, false), { parallel: 1, bulkSize: 1 }],
  ['many with one call', workShapeOf(bulk, false), { parallel: 3, bulkSize: 20 }],
  ['item by item when copies come first', workShapeOf(bulk, true), { parallel: 3, bulkSize: 1 }],
])('deletes %s', (_what, shape, expected) => {
  expect(shape).toEqual(expected);
});
