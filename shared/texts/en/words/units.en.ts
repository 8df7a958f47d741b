import { countingIn, formatNumber } from '../../numbers';

const counting = countingIn('en');

/** Sizes and lengths of time, short. */
export const unitsEn = {
  bytes: counting('# byte', '# bytes'),
  seconds: (count: number) => `${formatNumber(count)} s`,
  minutes: (count: number) => `${formatNumber(count)} min`,
  hours: (count: number) => `${formatNumber(count)} h`,
  days: counting('# day', '# days'),
  /** Given how long something will still take: "3 min 10 s left". */
  left: (duration: string) => `${duration} left`,
};
