import { countingIn, formatNumber } from '../../numbers';
import type { Texts } from '../../texts';

const counting = countingIn('es');

export const unitsEs: Texts['units'] = {
  bytes: counting('# byte', '# bytes'),
  seconds: (count) => `${formatNumber(count)} s`,
  minutes: (count) => `${formatNumber(count)} min`,
  hours: (count) => `${formatNumber(count)} h`,
  days: counting('# día', '# días'),
  left: (duration) => `${duration} restantes`,
};
