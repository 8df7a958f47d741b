import { formatNumber } from '../../numbers';

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** How the language writes names and lists of them. */
export const punctuationEn = {
  /** A name from outside within a sentence. */
  quoted: (name: string) => `“${name}”`,
  /** "a, b and c" */
  listed: (parts: readonly string[]) => lists.format(parts),
  /** The end of a list that is cut short. */
  more: (count: number) => `${formatNumber(count)} more`,
  andMore: (count: number) => `and ${formatNumber(count)} more`,
};
