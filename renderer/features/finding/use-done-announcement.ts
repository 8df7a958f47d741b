import { useEffect, useRef } from 'react';
import { texts } from '../../../shared/texts/texts';
import type { AccountFinding } from '../../stores/files/account-results';
import { announce } from '../../stores/window/notices-store';

/** Says once when the last account has answered. */
export function useDoneAnnouncement(findings: readonly AccountFinding[]): void {
  const isSearching = findings.some(({ state }) => state === 'searching');
  const wasSearching = useRef(false);
  const found = findings.reduce((sum, one) => sum + one.found, 0);
  const accounts = findings.filter(({ state }) => state !== 'failed').length;
  useEffect(() => {
    const isOver = wasSearching.current && !isSearching;
    wasSearching.current = isSearching;
    const { finding, counts } = texts();
    if (isOver) announce(finding.done(finding.found(found), counts.accounts(accounts)));
  }, [isSearching, found, accounts]);
}
