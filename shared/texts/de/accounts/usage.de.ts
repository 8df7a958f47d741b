import type { Texts } from '../../texts';

export const usageDe: Texts['usage'] = {
  amountOf: (used, limit, unit) => `${used} von ${limit} ${unit}`,
  storage: { short: (amount) => `Speicher ${amount}`, full: (amount) => `Speicher: ${amount} belegt` },
  calls: {
    short: (used, limit) => `API ${used}/${limit}`,
    full: (used, limit) => `API-Aufrufe: ${used} von ${limit} in diesem Monat`,
  },
  warnings: {
    storage: (account, percent, full) => `${account}: Der Speicher ist zu ${percent} % belegt. ${full}`,
    calls: (account, percent, full) =>
      `${account}: Die API-Aufrufe sind zu ${percent} % aufgebraucht. ${full}`,
  },
};
