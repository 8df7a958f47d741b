import { formatNumber } from '../../numbers';
import type { Texts } from '../../texts';

const lists = new Intl.ListFormat('de', { type: 'conjunction' });

export const punctuationDe: Texts['punctuation'] = {
  quoted: (name) => `„${name}“`,
  listed: (parts) => lists.format(parts),
  more: (count) => `${formatNumber(count)} weitere`,
  andMore: (count) => `und ${formatNumber(count)} weitere`,
};
