/** What an account uses of its limits. Amounts and percentages are given as formatted. */
export const usageEn = {
  amountOf: (used: string, limit: string, unit: string) => `${used} of ${limit} ${unit}`,
  storage: {
    short: (amount: string) => `storage ${amount}`,
    full: (amount: string) => `Storage ${amount} used`,
  },
  calls: {
    short: (used: string, limit: string) => `API ${used}/${limit}`,
    full: (used: string, limit: string) => `API calls ${used} of ${limit} this month`,
  },
  warnings: {
    storage: (account: string, percent: string, full: string) =>
      `${account}: storage is at ${percent} %. ${full}`,
    calls: (account: string, percent: string, full: string) =>
      `${account}: API calls are at ${percent} %. ${full}`,
  },
};
