import { listingIn } from '../../lists';
import { formatNumber } from '../../numbers';

const listed = listingIn('en-GB');

/** How the language writes names and lists of them. */
export const punctuationEn = {
  /** A name from outside within a sentence. */
  quoted: (name: string) => `“${name}”`,
  /** "a, b and c" */
  listed,
  /** The end of a list that is cut short. */
  more: (count: number) => `${formatNumber(count)} more`,
  andMore: (count: number) => `and ${formatNumber(count)} more`,
};
