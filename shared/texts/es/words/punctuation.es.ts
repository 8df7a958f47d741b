import { listingIn } from '../../lists';
import { formatNumber } from '../../numbers';
import type { Texts } from '../../texts';

const listed = listingIn('es');

export const punctuationEs: Texts['punctuation'] = {
  quoted: (name) => `«${name}»`,
  listed,
  more: (count) => `${formatNumber(count)} más`,
  andMore: (count) => `y ${formatNumber(count)} más`,
};
