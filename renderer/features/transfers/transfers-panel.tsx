import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { runCommand } from '../../commands/command';
import { clearTransfers } from '../../commands/transfers-commands';
import { Button, IconButton } from '../../components/button';
import { formatCount } from '../../lib/format/format-bytes';
import { useLocale } from '../../stores/system-store';
import { useTransferList } from '../../stores/transfers-store';
import { TransferRow } from './transfer-row';
import { isFinished, orderTransfers, summaryOfTransfers } from './transfer-wording';
import styles from './transfers-panel.module.css';

const pageSize = 200;

/** Downloads under way and done; absent while there are none. */
export function TransfersPanel(): ReactElement | null {
  const transfers = useTransferList();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(true);
  const [shown, setShown] = useState(pageSize);
  const ordered = useMemo(() => orderTransfers(transfers), [transfers]);
  if (transfers.length === 0) return null;
  const rest = ordered.length - shown;
  return (
    <section aria-label="Transfers" className={styles['panel']}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>Transfers</h2>
        <span className={styles['summary']}>{summaryOfTransfers(transfers, locale)}</span>
        {transfers.some(isFinished) ? (
          <Button
            variant="ghost"
            onClick={() => {
              runCommand(clearTransfers);
            }}
          >
            Clear finished
          </Button>
        ) : null}
        <IconButton
          label={isOpen ? 'Collapse transfers' : 'Expand transfers'}
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
      </header>
      {isOpen ? (
        <div className={styles['scroller']}>
          <ul aria-label="Transfers">
            {ordered.slice(0, shown).map((transfer) => (
              <TransferRow key={transfer.id} transfer={transfer} locale={locale} />
            ))}
          </ul>
          {rest <= 0 ? null : (
            <Button
              variant="ghost"
              onClick={() => {
                setShown(shown + pageSize);
              }}
            >
              Show {formatCount(Math.min(rest, pageSize), locale)} more of {formatCount(rest, locale)}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
