/* What the user can choose among in the settings. */

export const conflictPolicies = ['ask', 'keep-both', 'replace', 'skip'] as const;

export const logLevels = ['error', 'warn', 'info', 'debug'] as const;

export const proxyKinds = ['system', 'none', 'manual'] as const;
