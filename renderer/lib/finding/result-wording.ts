import { texts } from '../../../shared/texts/texts';
import type { AccountResult } from './account-result';

/** How the search stands in one account, in a few words. */
export function wordResult({ state, where, found }: AccountResult): string {
  const { finding } = texts();
  const count = finding.found(found);
  switch (state) {
    case 'searching':
      return found === 0 ? finding.searching : finding.searchingFound(count);
    case 'partial':
      return finding.partial(count);
    case 'stopped':
      return finding.stopped(count);
    case 'failed':
      return finding.failed;
    case 'done':
      return where === 'server'
        ? count
        : { list: finding.filtered, 'top-folder': finding.filteredTopFolder }[where](count);
  }
}

/** Why an account was not asked but its list looked through; empty when it was asked. */
export function whyFiltered({ where }: AccountResult): string {
  const { finding } = texts();
  return { server: '', list: finding.filteredHint, 'top-folder': finding.filteredTopHint }[where];
}
