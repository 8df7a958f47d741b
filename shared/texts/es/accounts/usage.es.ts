import type { Texts } from '../../texts';

export const usageEs: Texts['usage'] = {
  amountOf: (used, limit, unit) => `${used} de ${limit} ${unit}`,
  storage: {
    short: (amount) => `almacenamiento ${amount}`,
    full: (amount) => `Almacenamiento: ${amount} en uso`,
  },
  calls: {
    short: (used, limit) => `API ${used}/${limit}`,
    full: (used, limit) => `Llamadas a la API: ${used} de ${limit} este mes`,
  },
  warnings: {
    storage: (account, percent, full) => `${account}: el almacenamiento está al ${percent} %. ${full}`,
    calls: (account, percent, full) => `${account}: las llamadas a la API están al ${percent} %. ${full}`,
  },
};
