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
import { texts } from '../../../shared/texts/texts';
import { verifyReceipt } from '../../commands/actions/certificates-commands';
import { IconButton } from '../../components/button';
import { classNames } from '../../components/class-names';
import { FactLines } from '../../components/fact-lines';
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
  place: ListPlace;
  tabbable: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

/** A receipt on two lines; open, with all its facts below. */
export function ReceiptRow(props: ReceiptRowProps): ReactElement {
  const { receipt, place, isOpen } = props;
  const { tone, text } = outcomeOf(receipt);
  const { className, ...row } = listRowProps(place);
  const Icon = receipt.kind === 'saved' ? ArrowDownToLine : Trash2;
  const size = receipt.size === null ? texts().history.sizeUnknown : formatBytes(receipt.size);
  return (
    <li {...row} className={classNames(className, styles['item'])}>
      <div className={styles['row']}>
        <Icon size={15} aria-hidden className={styles['icon']} />
        <div className={styles['what']}>
          <FileName name={receipt.name} />
          <p className={styles['facts']}>
            {formatDateTime(receipt.at)} · <bdi>{visibleName(receipt.accountName)}</bdi> · {size}
          </p>
        </div>
        <div className={styles['outcome']} title={text}>
          <StatusDot tone={tone} label={null} />
          <span className={styles['outcomeText']}>{text}</span>
        </div>
        <RowActions {...props} />
      </div>
      {isOpen ? <Facts receipt={receipt} /> : null}
    </li>
  );
}

function RowActions({ receipt, tabbable, isOpen, onToggle }: ReceiptRowProps): ReactElement {
  const name = visibleName(receipt.name);
  const tabIndex = tabbable ? 0 : -1;
  const words = texts().history;
  const certificate = receipt.kind === 'deleted' ? receipt.certificate : null;
  return (
    <div className={styles['actions']}>
      {receipt.kind === 'saved' ? (
        <IconButton
          label={words.showInFolder(name)}
          icon={<FolderOpen size={15} aria-hidden />}
          tabIndex={tabIndex}
          onClick={() => void showSavedFile(receipt)}
        />
      ) : null}
      {certificate?.checkable === true ? (
        <IconButton
          label={words.verifyCertificate(name)}
          icon={<ShieldCheck size={15} aria-hidden />}
          tabIndex={tabIndex}
          onClick={() => void verifyReceipt(receipt)}
        />
      ) : null}
      {certificate === null ? null : (
        <IconButton
          label={words.copyLink(name)}
          icon={<Link size={15} aria-hidden />}
          tabIndex={tabIndex}
          onClick={() => void copyText(certificate.link, words.certificateLink)}
        />
      )}
      <IconButton
        label={isOpen ? words.hideDetails(name) : words.showDetails(name)}
        icon={isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        aria-expanded={isOpen}
        tabIndex={tabIndex}
        onClick={onToggle}
      />
    </div>
  );
}

function Facts({ receipt }: Pick<ReceiptRowProps, 'receipt'>): ReactElement {
  return (
    <div className={styles['details']}>
      <FactLines facts={factsOfReceipt(receipt)} />
    </div>
  );
}
