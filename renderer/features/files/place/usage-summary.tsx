import { TriangleAlert } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { classNames } from '../../../components/class-names';
import { wordUsage, type UsageLine } from '../../../lib/wording/usage-wording';
import { accountOf } from '../../../lib/place/place';
import { useAccount } from '../../../stores/accounts-store';
import { useBrowse } from '../../../stores/files/browse-store';
import styles from './usage-summary.module.css';

function Meter({ share }: { share: number }): ReactElement {
  return (
    <span aria-hidden className={styles['track']}>
      <span className={styles['fill']} style={{ width: `${Math.max(share * 100, 3)}%` }} />
    </span>
  );
}

/* The whole text is there for the ear; the eye gets the short one and, near the limit, a sign beside its colour. */
function Line({ line: { quota, short, full, share, level } }: { line: UsageLine }): ReactElement {
  return (
    <span title={full} className={classNames(styles['line'], styles[level])}>
      {level === 'calm' ? null : <TriangleAlert size={12} aria-hidden />}
      {quota === 'storage' && share !== null ? <Meter share={share} /> : null}
      <span aria-hidden>{short}</span>
      <span className="visually-hidden">{full}</span>
    </span>
  );
}

/** What the account on screen uses of its limits; nothing where the service tells nothing, or for all accounts together. */
export function UsageSummary(): ReactElement | null {
  const account = useAccount(useBrowse(({ place }) => accountOf(place)));
  const lines = wordUsage(account?.usage ?? null);
  if (lines.length === 0) return null;
  return (
    <span className={styles['usage']}>
      {lines.map((line, index) => (
        <Fragment key={line.quota}>
          {index === 0 ? null : <span aria-hidden>·</span>}
          <Line line={line} />
        </Fragment>
      ))}
    </span>
  );
}
