import { FileBraces, FileSpreadsheet, ReceiptText } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { EmptyState } from '../../components/status/empty-state';
import { Notice } from '../../components/status/notice';
import { Spinner } from '../../components/status/spinner';
import { wordFailure } from '../../lib/error-message';
import { valueOf } from '../../stores/loadable';
import { answerDialog } from '../../stores/window/dialogs-store';
import {
  closeHistory,
  exportHistory,
  loadHistory,
  useHistory,
  type ReceiptView,
} from '../../stores/history-store';
import styles from './history-dialog.module.css';
import { HistoryFilters } from './history-filters';
import { ReceiptList } from './receipt-list';

function dismiss(): void {
  answerDialog('history', null);
}

/** Every file that was saved or deleted, newest first. */
export function HistoryDialog(): ReactElement {
  const view = useHistory((state) => state.view);
  useEffect(() => {
    void loadHistory();
    return closeHistory;
  }, []);
  return (
    <Dialog title={texts().history.title} width="tall" onClose={dismiss}>
      <DialogBody>
        <HistoryFilters accounts={valueOf(view)?.accounts ?? []} />
        {view.state === 'failed' ? (
          <Notice tone="error" title={wordFailure(view.failure).title}>
            {wordFailure(view.failure).text}
          </Notice>
        ) : view.state === 'ready' ? (
          <Found view={view.value} />
        ) : (
          <p className={styles['loading']}>
            <Spinner /> {texts().history.loading}
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        <ExportButtons total={valueOf(view)?.total ?? 0} />
        <Button onClick={dismiss}>{texts().buttons.close}</Button>
      </DialogFooter>
    </Dialog>
  );
}

function Found({ view }: { view: ReceiptView }): ReactElement {
  const words = texts().history;
  const { receipts } = texts().counts;
  if (view.total === 0) {
    return (
      <EmptyState
        icon={<ReceiptText size={22} />}
        title={view.all === 0 ? words.noneTitle : words.nothingFoundTitle}
      >
        {view.all === 0 ? words.noneText : words.nothingFoundText}
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className={styles['count']}>
        {view.total === view.all
          ? receipts(view.all)
          : words.foundOf(receipts(view.total), receipts(view.all))}
      </p>
      <ReceiptList view={view} />
    </>
  );
}

/* What is exported is what is listed. */
function ExportButtons({ total }: { total: number }): ReactElement {
  const words = texts().history;
  const refusal = total === 0 ? words.nothingToExport : null;
  return (
    <div className={styles['exports']}>
      <Button
        variant="ghost"
        icon={<FileSpreadsheet size={14} aria-hidden />}
        refusal={refusal}
        onClick={() => void exportHistory('csv')}
      >
        {words.exportCsv}
      </Button>
      <Button
        variant="ghost"
        icon={<FileBraces size={14} aria-hidden />}
        refusal={refusal}
        onClick={() => void exportHistory('json')}
      >
        {words.exportJson}
      </Button>
    </div>
  );
}
