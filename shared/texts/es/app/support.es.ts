import type { Texts } from '../../texts';

export const supportEs: Texts['support'] = {
  errorNumber: (errorId) => `Número de error ${errorId}`,
};
