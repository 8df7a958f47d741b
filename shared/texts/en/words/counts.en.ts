import { countingIn } from '../../numbers';

const counting = countingIn('en');

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};

/** How many of what. */
export const countsEn = {
  files: counting('# file', '# files'),
  folders: counting('# folder', '# folders'),
  /** Files and folders. */
  items: counting('# item', '# items'),
  versions: counting('# version', '# versions'),
  accounts: counting('# account', '# accounts'),
  seconds: counting('# second', '# seconds'),
  receipts: counting('# receipt', '# receipts'),
  /** Which in a row, from 1 on: "1st", "2nd", "11th". */
  ordinal: (number: number): string => `${number}${suffixes[rules.select(number)]}`,
};
