import { itemJson } from '../exchange/item-json';
import { idOf, jsonAnswer, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { identify, openFolder, requireUser } from '../oracle-caller';
import { readOrder, readPage } from '../exchange/oracle-parameters';
import { badRequest } from '../exchange/oracle-refusal';
import { currentVersion, type OracleUser, type StoredFolder, type StoredItem } from '../store/oracle-model';
import { compare, cutPage, modifiedAt } from './listing';
import { parseQueryText, type ItemTest } from './query-text';

/** Search [documented]; hits are immediate and found by a part of the name [assumed]. */

const mostHits = 10_000;
const orderFields = ['name', 'size', 'lastModifiedName', 'lastModifiedDate'] as const;

/** Everywhere that the user can look. */
export function searchEverywhere(call: OracleCall, state: OracleState): OracleAnswer {
  const user = requireUser(call, state);
  const { store } = state;
  return answerHits(call, state, { user, roots: [store.home(user), ...store.sharedWith(user)] });
}

/** In a folder and all below it. */
export function searchFolder(call: OracleCall, state: OracleState): OracleAnswer {
  const caller = identify(call, state, 'any');
  const folder = openFolder(call, state, { caller, id: idOf(call), role: 'viewer' });
  return answerHits(call, state, { user: caller.user, roots: [folder] });
}

function answerHits(
  call: OracleCall,
  state: OracleState,
  { user, roots }: { user: OracleUser | null; roots: readonly StoredFolder[] },
): OracleAnswer {
  const { store } = state;
  const wanted = readPage(call, call.apiVersion === '1.1' ? 50 : 20);
  const order = readOrder(call, orderFields);
  const hits = findHits(state, roots, testOf(call)).sort((one, other) =>
    compare(keyOf(one, order.field), keyOf(other, order.field)),
  );
  if (order.descending) hits.reverse();
  const page = cutPage(hits, wanted, state);
  return jsonAnswer({
    count: String(page.items.length),
    totalCount: String(page.total),
    hasMore: page.hasMore ? '1' : '0',
    offset: String(page.offset),
    items: page.items.map((item) => itemJson(item, { user, store })),
  });
}

/** A root itself is a hit only where it is shared: nobody finds their own home, or the folder they search in. */
function findHits({ store }: OracleState, roots: readonly StoredFolder[], matches: ItemTest): StoredItem[] {
  const hits = new Set<StoredItem>();
  roots.forEach((root, index) => {
    for (const item of store.treeOf(root)) {
      if ((item.id !== root.id || index > 0) && matches(item)) hits.add(item);
    }
  });
  return [...hits].slice(0, mostHits);
}

function testOf({ url }: OracleCall): ItemTest {
  const fullText = url.searchParams.get('fulltext') ?? '';
  const queryText = url.searchParams.get('querytext') ?? '';
  if (queryText !== '') return parseQueryText(queryText);
  if (fullText === '') throw badRequest('fulltext or querytext is required.');
  const wanted = fullText.toLowerCase();
  return ({ name }) => name.toLowerCase().includes(wanted);
}

function keyOf(item: StoredItem, field: (typeof orderFields)[number]): string | number {
  switch (field) {
    case 'name':
      return item.name.toLowerCase();
    case 'size':
      return item.kind === 'file' ? currentVersion(item).content.size : 0;
    case 'lastModifiedName':
      return (
        item.kind === 'file' ? currentVersion(item).modifiedBy : item.modifiedBy
      ).displayName.toLowerCase();
    case 'lastModifiedDate':
      return modifiedAt(item);
  }
}
