import { listingIn } from '../../lists';
import { formatNumber } from '../../numbers';
import type { Texts } from '../../texts';

const listed = listingIn('de');

export const punctuationDe: Texts['punctuation'] = {
  quoted: (name) => `„${name}“`,
  listed,
  more: (count) => `${formatNumber(count)} weitere`,
  andMore: (count) => `und ${formatNumber(count)} weitere`,
};
