import { useEffect, useRef, type ReactElement } from 'react';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { Sentence } from '../../../components/sentence';
import { Notice } from '../../../components/status/notice';
import type { HostToApprove } from './account-form';
import styles from './host-approval.module.css';

interface HostApprovalProps {
  host: HostToApprove;
  /** As the user typed it. */
  address: string;
  submitLabel: string;
}

/** Names the origin that will receive the password, before it does. */
export function HostApproval({
  host: { origin, foreign },
  address,
  submitLabel,
}: HostApprovalProps): ReactElement {
  const words = texts().signIn.approval;
  const block = useRef<HTMLDivElement>(null);
  /* The focus leaves the field, so that an Enter pressed twice does not agree to something unread. */
  useEffect(() => {
    block.current?.focus();
    block.current?.scrollIntoView({ block: 'nearest' });
  }, [origin]);
  return (
    <div ref={block} tabIndex={-1} role="group" aria-label={words.name} className={styles['block']}>
      <Notice tone={foreign ? 'danger' : 'caution'} title={words.title}>
        <p>{foreign ? words.foreign(visibleName(address)) : words.ofVendor(visibleName(address))}</p>
        <p className={styles['next']}>
          <Sentence
            say={(host) => words.next(host, submitLabel)}
            parts={[
              <strong key="origin" className={styles['origin']}>
                {visibleName(origin)}
              </strong>,
            ]}
          />
        </p>
      </Notice>
    </div>
  );
}
