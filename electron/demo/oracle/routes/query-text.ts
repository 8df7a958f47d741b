import { badRequest } from '../exchange/oracle-refusal';
import type { StoredItem } from '../store/oracle-model';

export type ItemTest = (item: StoredItem) => boolean;

/**
 * Reads `field<OPERATION>value` joined by `<AND>` and `<OR>` [documented]; AND binds closer. Fields are `fItemName` and `fItemType`; case counts
 * for nothing. Throws `-1` for anything else.
 */
export function parseQueryText(text: string): ItemTest {
  const alternatives = text.split(/<OR>/i).map((alternative) => alternative.split(/<AND>/i).map(parseTerm));
  return (item) => alternatives.some((terms) => terms.every((matches) => matches(item)));
}

const fields: Readonly<Record<string, (item: StoredItem) => string>> = {
  fitemname: (item) => item.name.toLowerCase(),
  fitemtype: (item) => item.kind,
};
const operations: Readonly<Record<string, (field: string, value: string) => boolean>> = {
  MATCHES: (field, value) => field === value,
  CONTAINS: (field, value) => field.includes(value),
  SUBSTRING: (field, value) => field.includes(value),
  STARTS: (field, value) => field.startsWith(value),
  ENDS: (field, value) => field.endsWith(value),
};

function parseTerm(term: string): ItemTest {
  const [, name = '', operation = '', quoted = ''] = /^\s*(\w+)\s*<(\w+)>\s*(.*?)\s*$/.exec(term) ?? [];
  const field = fields[name.toLowerCase()];
  const compares = operations[operation.toUpperCase()];
  if (field === undefined || compares === undefined) throw badRequest('querytext is not valid.');
  const value = quoted.replace(/^`(.*)`$/, '$1').toLowerCase();
  return (item) => compares(field(item), value);
}
