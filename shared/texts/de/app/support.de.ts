import type { Texts } from '../../texts';

export const supportDe: Texts['support'] = {
  errorNumber: (errorId) => `Fehlernummer ${errorId}`,
};
