import type { ReactElement } from 'react';
import { AppAlerts } from './app-alerts';
import styles from './app.module.css';
import { useMouseButtons } from './commands/use-mouse-buttons';
import { useShortcuts } from './commands/use-shortcuts';
import { LiveRegion } from './components/status/live-region';
import { AccountDialog } from './features/accounts/sign-in/account-dialog';
import { AccountSidebar } from './features/accounts/account-sidebar';
import { RemoveAccountDialog } from './features/accounts/remove-account-dialog';
import { DeleteDialog } from './features/deletions/delete-dialog';
import { DeletionProgress } from './features/deletions/deletion-progress';
import { DeletionResultsDialog } from './features/deletions/deletion-results-dialog';
import { DetailsPane } from './features/details/details-pane';
import { DialogHost, type DialogRenderers } from './features/dialogs/dialog-host';
import { FilesView } from './features/files/files-view';
import { StatusBar } from './features/files/status-bar';
import { HistoryDialog } from './features/history/history-dialog';
import { WelcomeScreen } from './features/onboarding/welcome-screen';
import { SettingsDialog } from './features/settings/settings-dialog';
import { TransfersPanel } from './features/transfers/transfers-panel';
import { useAccounts } from './stores/accounts-store';
import { useNotices } from './stores/notices-store';
import { useSettingsView } from './stores/settings-store';
import { useTheme } from './use-theme';

const dialogs: DialogRenderers = {
  'sign-in': ({ accountId, service }) => (
    <AccountDialog accountId={accountId ?? null} service={service ?? 'acronis'} />
  ),
  delete: ({ plan }) => <DeleteDialog plan={plan} />,
  'deletion-results': ({ planId }) => <DeletionResultsDialog planId={planId} />,
  history: () => <HistoryDialog />,
  settings: () => <SettingsDialog />,
  'remove-account': ({ accountId }) => <RemoveAccountDialog accountId={accountId} />,
};

function MainView(): ReactElement {
  const detailsOpen = useSettingsView()?.settings.detailsOpen ?? false;
  return (
    <div className={styles['window']}>
      <AccountSidebar />
      <main className={styles['main']}>
        <FilesView />
        <DeletionProgress />
        <TransfersPanel />
      </main>
      {detailsOpen ? <DetailsPane /> : null}
      <div className={styles['status']}>
        <StatusBar />
      </div>
    </div>
  );
}

function Screen(): ReactElement | null {
  const accounts = useAccounts((state) => state.accounts);
  if (accounts.state !== 'ready') return null;
  return accounts.value.ids.length === 0 ? <WelcomeScreen /> : <MainView />;
}

/** The whole window. */
export function App(): ReactElement {
  const announcement = useNotices((state) => state.announcement);
  useTheme();
  useShortcuts();
  useMouseButtons();
  return (
    <>
      <Screen />
      <AppAlerts />
      <DialogHost renderers={dialogs} />
      <LiveRegion message={announcement.id === 0 ? null : announcement} />
    </>
  );
}
