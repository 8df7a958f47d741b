import { FileBraces, FileSpreadsheet, ReceiptText } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { EmptyState } from '../../components/status/empty-state';
import { Notice } from '../../components/status/notice';
import { Spinner } from '../../components/status/spinner';
import { wordFailure } from '../../lib/error-message';
import { countOf } from '../../lib/format/count-of';
import { valueOf } from '../../stores/loadable';
import { answerDialog } from '../../stores/dialogs-store';
import {
  closeHistory,
  exportHistory,
  loadHistory,
  useHistory,
  type ReceiptView,
} from '../../stores/history-store';
import { useLocale } from '../../stores/system-store';
import styles from './history-dialog.module.css';
import { HistoryFilters } from './history-filters';
import { ReceiptList } from './receipt-list';

function dismiss(): void {
  answerDialog('history', null);
}

/** Every file that was saved or deleted, newest first. */
export function HistoryDialog(): ReactElement {
  const view = useHistory((state) => state.view);
  const locale = useLocale();
  useEffect(() => {
    void loadHistory();
    return closeHistory;
  }, []);
  return (
    <Dialog title="History" width="tall" onClose={dismiss}>
      <DialogBody>
        <HistoryFilters accounts={valueOf(view)?.accounts ?? []} />
        {view.state === 'failed' ? (
          <Notice tone="error" title={wordFailure(view.failure, locale).title}>
            {wordFailure(view.failure, locale).text}
          </Notice>
        ) : view.state === 'ready' ? (
          <Found view={view.value} locale={locale} />
        ) : (
          <p className={styles['loading']}>
            <Spinner /> Loading history…
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        <ExportButtons total={valueOf(view)?.total ?? 0} />
        <Button onClick={dismiss}>Close</Button>
      </DialogFooter>
    </Dialog>
  );
}

function Found({ view, locale }: { view: ReceiptView; locale: string | undefined }): ReactElement {
  if (view.total === 0) {
    return (
      <EmptyState
        icon={<ReceiptText size={22} />}
        title={view.all === 0 ? 'No receipts yet' : 'Nothing found'}
      >
        {view.all === 0
          ? 'Each file that you save or delete leaves a receipt here, with its proof or its certificate link.'
          : 'No receipt fits what you are looking for. Change the words, the account or the dates.'}
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className={styles['count']}>
        {countOf(view.total, 'receipt', locale)}
        {view.total === view.all ? '' : ` of ${countOf(view.all, 'receipt', locale)}`}
      </p>
      <ReceiptList view={view} locale={locale} />
    </>
  );
}

/* What is exported is what is listed. */
function ExportButtons({ total }: { total: number }): ReactElement {
  const refusal = total === 0 ? 'There is nothing to export.' : null;
  return (
    <div className={styles['exports']}>
      <Button
        variant="ghost"
        icon={<FileSpreadsheet size={14} aria-hidden />}
        refusal={refusal}
        onClick={() => void exportHistory('csv')}
      >
        Export as CSV…
      </Button>
      <Button
        variant="ghost"
        icon={<FileBraces size={14} aria-hidden />}
        refusal={refusal}
        onClick={() => void exportHistory('json')}
      >
        Export as JSON…
      </Button>
    </div>
  );
}
