import { useEffect, useRef, type ReactElement } from 'react';
import { visibleName } from '../../../../shared/names';
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
  const block = useRef<HTMLDivElement>(null);
  /* The focus leaves the field, so that an Enter pressed twice does not agree to something unread. */
  useEffect(() => {
    block.current?.focus();
    block.current?.scrollIntoView({ block: 'nearest' });
  }, [origin]);
  return (
    <div ref={block} tabIndex={-1} role="group" aria-label="Host to approve" className={styles['block']}>
      <Notice tone={foreign ? 'danger' : 'caution'} title="Your password would go to another host">
        <p>
          {foreign
            ? `This host does not belong to the vendor of ${visibleName(address)}. Whoever runs it will be able to read your password. Go on only if you know this host.`
            : `${visibleName(address)} says that your account lives there. Nothing has been sent to it yet.`}
        </p>
        <p className={styles['next']}>
          Your password will go to <strong className={styles['origin']}>{visibleName(origin)}</strong> when
          you press {submitLabel} again.
        </p>
      </Notice>
    </div>
  );
}
