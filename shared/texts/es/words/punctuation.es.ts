import { formatNumber } from '../../numbers';
import type { Texts } from '../../texts';

const lists = new Intl.ListFormat('es', { type: 'conjunction' });

export const punctuationEs: Texts['punctuation'] = {
  quoted: (name) => `«${name}»`,
  listed: (parts) => lists.format(parts),
  more: (count) => `${formatNumber(count)} más`,
  andMore: (count) => `y ${formatNumber(count)} más`,
};
