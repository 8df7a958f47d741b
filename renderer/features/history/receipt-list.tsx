import { ArrowDownToLine, Link, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Receipt } from '../../../shared/history';
import { visibleName } from '../../../shared/names';
import { Button } from '../../components/button';
import { FileName } from '../../components/file-name';
import { StatusDot } from '../../components/status/status-dot';
import { formatBytes, formatCount } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import { copyText } from '../../stores/system-store';
import styles from './receipt-list.module.css';
import { outcomeOf } from './receipt-wording';

const pageSize = 100;

interface ReceiptListProps {
  receipts: readonly Receipt[];
  locale: string | undefined;
}

/** The first receipts, and more on demand. */
export function ReceiptList({ receipts, locale }: ReceiptListProps): ReactElement {
  const [shown, setShown] = useState(pageSize);
  const rest = receipts.length - shown;
  return (
    <>
      <ul aria-label="Receipts" className={styles['list']}>
        {receipts.slice(0, shown).map((receipt) => (
          <ReceiptRow key={receipt.id} receipt={receipt} locale={locale} />
        ))}
      </ul>
      {rest <= 0 ? null : (
        <div className={styles['more']}>
          <Button
            onClick={() => {
              setShown(shown + pageSize);
            }}
          >
            Show more
          </Button>
          <span>{formatCount(rest, locale)} older</span>
        </div>
      )}
    </>
  );
}

function ReceiptRow({ receipt, locale }: { receipt: Receipt; locale: string | undefined }): ReactElement {
  const { tone, text } = outcomeOf(receipt, locale);
  const certificate = receipt.kind === 'deleted' ? receipt.certificate : null;
  const Icon = receipt.kind === 'saved' ? ArrowDownToLine : Trash2;
  const size = receipt.size === null ? 'size unknown' : formatBytes(receipt.size, locale);
  return (
    <li className={styles['row']}>
      <Icon size={15} aria-hidden className={styles['icon']} />
      <div className={styles['what']}>
        <FileName name={receipt.name} />
        <p className={styles['facts']}>
          {formatDateTime(receipt.at, locale)} · <bdi>{visibleName(receipt.accountName)}</bdi> · {size}
          {certificate === null ? null : ` · certificate ${certificate.id}`}
        </p>
      </div>
      <div className={styles['outcome']}>
        <StatusDot tone={tone} label={null} />
        <span>{text}</span>
      </div>
      <div className={styles['action']}>
        {certificate === null ? null : (
          <Button
            icon={<Link size={14} aria-hidden />}
            title={certificate.link}
            aria-label={`Copy link of the certificate of ${visibleName(receipt.name)}`}
            onClick={() => {
              void copyText(certificate.link, 'Certificate link');
            }}
          >
            Copy link
          </Button>
        )}
      </div>
    </li>
  );
}
