import { ReceiptText } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState, type ReactElement } from 'react';
import type { Receipt } from '../../../shared/history';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { EmptyState } from '../../components/status/empty-state';
import { Notice } from '../../components/status/notice';
import { SearchField } from '../../components/forms/search-field';
import { Spinner } from '../../components/status/spinner';
import { countOf } from '../../lib/format/count-of';
import { wordFailure } from '../../lib/error-message';
import { answerDialog } from '../../stores/dialogs-store';
import { loadHistory, useHistory } from '../../stores/history-store';
import { useLocale } from '../../stores/system-store';
import styles from './history-dialog.module.css';
import { ReceiptList } from './receipt-list';
import { searchReceipts } from './receipt-wording';

function dismiss(): void {
  answerDialog('history', null);
}

/** Every file that was saved or deleted, newest first. */
export function HistoryDialog(): ReactElement {
  const receipts = useHistory((state) => state.receipts);
  const locale = useLocale();
  const [query, setQuery] = useState('');
  useEffect(() => {
    void loadHistory();
  }, []);
  return (
    <Dialog title="History" width="tall" onClose={dismiss}>
      <DialogBody>
        <div className={styles['search']}>
          <SearchField label="Search history" value={query} onChange={setQuery} autoFocus />
        </div>
        {receipts.state === 'failed' ? (
          <Notice tone="error" title={wordFailure(receipts.failure, locale).title}>
            {wordFailure(receipts.failure, locale).text}
          </Notice>
        ) : receipts.state === 'ready' ? (
          <Found receipts={receipts.value} query={query} locale={locale} />
        ) : (
          <p className={styles['loading']}>
            <Spinner /> Loading history…
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={dismiss}>Close</Button>
      </DialogFooter>
    </Dialog>
  );
}

interface FoundProps {
  receipts: readonly Receipt[];
  query: string;
  locale: string | undefined;
}

function Found({ receipts, query, locale }: FoundProps): ReactElement {
  const wanted = useDeferredValue(query);
  const found = useMemo(() => searchReceipts(receipts, wanted, locale), [receipts, wanted, locale]);
  if (found.length > 0) {
    return (
      <>
        <p role="status" className="visually-hidden">
          {countOf(found.length, 'receipt', locale)}
        </p>
        <ReceiptList key={wanted} receipts={found} locale={locale} />
      </>
    );
  }
  return (
    <EmptyState
      icon={<ReceiptText size={22} />}
      title={receipts.length === 0 ? 'No receipts yet' : 'Nothing found'}
    >
      {receipts.length === 0
        ? 'Each file that you save or delete leaves a receipt here, with its proof or its certificate link.'
        : 'No receipt has all of these words.'}
    </EmptyState>
  );
}
