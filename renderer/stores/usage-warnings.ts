import type { Account } from '../../shared/accounts';
import { visibleName } from '../../shared/names';
import { wordUsage, wordUsageWarning } from '../lib/wording/usage-wording';

/** What has been said of limits, so that each level of each limit is told once. */
export interface UsageWarnings {
  /** What to say now of these accounts. */
  next(accounts: readonly Account[]): readonly string[];
}

export function createUsageWarnings(): UsageWarnings {
  const said = new Set<string>();

  function warningsOf({ id, name, usage }: Account): readonly string[] {
    return wordUsage(usage).flatMap((line) => {
      const key = `${id}/${line.quota}/${line.level}`;
      if (line.level === 'calm' || said.has(key)) return [];
      said.add(key);
      /* Full enough for danger, it need not be said later that it is merely nearly so. */
      said.add(`${id}/${line.quota}/caution`);
      return [wordUsageWarning(visibleName(name), line)];
    });
  }

  return { next: (accounts) => accounts.flatMap(warningsOf) };
}
