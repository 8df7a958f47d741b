import {
  ArrowDownToLine,
  ChevronDown,
  ChevronRight,
  FolderOpen,
  Link,
  ShieldCheck,
  Trash2,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { ListedReceipt } from '../../../shared/history';
import { visibleName } from '../../../shared/names';
import { verifyReceipt } from '../../commands/certificates-commands';
import { IconButton } from '../../components/button';
import { classNames } from '../../components/class-names';
import { FileName } from '../../components/file-name';
import { listRowProps, type ListPlace } from '../../components/grid/virtual-list';
import { StatusDot } from '../../components/status/status-dot';
import { formatBytes } from '../../lib/format/format-bytes';
import { formatDateTime } from '../../lib/format/format-date';
import { showSavedFile } from '../../stores/history-store';
import { copyText } from '../../stores/system-store';
import { factsOfReceipt } from './receipt-facts';
import styles from './receipt-list.module.css';
import { outcomeOf } from './receipt-wording';

interface ReceiptRowProps {
  receipt: ListedReceipt;
  locale: string | undefined;
  place: ListPlace;
  tabbable: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

/** A receipt on two lines; open, with all its facts below. */
export function ReceiptRow(props: ReceiptRowProps): ReactElement {
  const { receipt, locale, place, isOpen } = props;
  const { tone, text } = outcomeOf(receipt, locale);
  const { className, ...row } = listRowProps(place);
  const Icon = receipt.kind === 'saved' ? ArrowDownToLine : Trash2;
  const size = receipt.size === null ? 'size unknown' : formatBytes(receipt.size, locale);
  return (
    <li {...row} className={classNames(className, styles['item'])}>
      <div className={styles['row']}>
        <Icon size={15} aria-hidden className={styles['icon']} />
        <div className={styles['what']}>
          <FileName name={receipt.name} />
          <p className={styles['facts']}>
            {formatDateTime(receipt.at, locale)} · <bdi>{visibleName(receipt.accountName)}</bdi> · {size}
          </p>
        </div>
        <div className={styles['outcome']} title={text}>
          <StatusDot tone={tone} label={null} />
          <span className={styles['outcomeText']}>{text}</span>
        </div>
        <RowActions {...props} />
      </div>
      {isOpen ? <Facts receipt={receipt} locale={locale} /> : null}
    </li>
  );
}

function RowActions({ receipt, tabbable, isOpen, onToggle }: ReceiptRowProps): ReactElement {
  const name = visibleName(receipt.name);
  const tabIndex = tabbable ? 0 : -1;
  const certificate = receipt.kind === 'deleted' ? receipt.certificate : null;
  return (
    <div className={styles['actions']}>
      {receipt.kind === 'saved' ? (
        <IconButton
          label={`Show ${name} in folder`}
          icon={<FolderOpen size={15} aria-hidden />}
          tabIndex={tabIndex}
          onClick={() => void showSavedFile(receipt)}
        />
      ) : null}
      {certificate?.checkable === true ? (
        <IconButton
          label={`Verify the certificate of ${name}`}
          icon={<ShieldCheck size={15} aria-hidden />}
          tabIndex={tabIndex}
          onClick={() => void verifyReceipt(receipt)}
        />
      ) : null}
      {certificate === null ? null : (
        <IconButton
          label={`Copy link of the certificate of ${name}`}
          icon={<Link size={15} aria-hidden />}
          tabIndex={tabIndex}
          onClick={() => void copyText(certificate.link, 'Certificate link')}
        />
      )}
      <IconButton
        label={isOpen ? `Hide details of ${name}` : `Show details of ${name}`}
        icon={isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        aria-expanded={isOpen}
        tabIndex={tabIndex}
        onClick={onToggle}
      />
    </div>
  );
}

function Facts({ receipt, locale }: Pick<ReceiptRowProps, 'receipt' | 'locale'>): ReactElement {
  return (
    <dl className={styles['details']}>
      {factsOfReceipt(receipt, locale).map(({ name, value, code }) => (
        <div key={name} className={styles['fact']}>
          <dt>{name}</dt>
          <dd title={value} className={code === true ? styles['code'] : undefined}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
