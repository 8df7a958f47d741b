import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('de');

export const unitsDe: Texts['units'] = {
  bytes: counting('# Byte', '# Bytes'),
  seconds: (count) => `${formatNumber(count)} s`,
  minutes: (count) => `${formatNumber(count)} min`,
  hours: (count) => `${formatNumber(count)} h`,
  days: counting('# Tag', '# Tage'),
  left: (duration) => `noch ${duration}`,
};
