import type { ReactElement } from 'react';
import { AppAlerts } from './app-alerts';
import styles from './app.module.css';
import { useMenuBar } from './commands/menus/use-menu-bar';
import { useMouseButtons } from './commands/keys/use-mouse-buttons';
import { useShortcuts } from './commands/keys/use-shortcuts';
import { LiveRegion } from './components/status/live-region';
import { AboutDialog } from './features/about/about-dialog';
import { LicencesDialog } from './features/about/licences-dialog';
import { AccountDialog } from './features/accounts/sign-in/account-dialog';
import { AccountSidebar } from './features/accounts/account-sidebar';
import { RemoveAccountDialog } from './features/accounts/remove-account-dialog';
import { CertificateDialog } from './features/certificates/certificate-dialog';
import { DeleteDialog } from './features/deletions/delete-dialog';
import { DeletionProgress } from './features/deletions/deletion-progress';
import { DeletionResultsDialog } from './features/deletions/deletion-results-dialog';
import { DemoPanel } from './features/demo/demo-panel';
import { DetailsPane } from './features/details/details-pane';
import { QuickLookDialog } from './features/details/preview/quick-look-dialog';
import { DialogHost, type DialogRenderers } from './features/dialogs/dialog-host';
import { FilesView } from './features/files/files-view';
import { StatusBar } from './features/files/place/status-bar';
import { SearchBar } from './features/finding/search-bar';
import { HistoryDialog } from './features/history/history-dialog';
import { WelcomeScreen } from './features/onboarding/welcome-screen';
import { PaletteDialog } from './features/palette/palette-dialog';
import { Favourites } from './features/places/favourites';
import { SettingsDialog } from './features/settings/settings-dialog';
import { useReopenedSettings } from './features/settings/use-reopened-settings';
import { ShortcutsDialog } from './features/shortcuts/shortcuts-dialog';
import { PreflightDialog } from './features/transfers/preflight/preflight-dialog';
import { PreflightProgress } from './features/transfers/preflight/preflight-progress';
import { TransferHistoryDialog } from './features/transfers/transfer-history-dialog';
import { TransfersPanel } from './features/transfers/transfers-panel';
import { UpdateStrip } from './features/updates/update-strip';
import { useAccounts } from './stores/accounts-store';
import { useNotices } from './stores/window/notices-store';
import { useSettingsView } from './stores/settings-store';
import { useAppearance } from './use-appearance';
import { useFocusKeeper } from './use-focus-keeper';

const dialogs: DialogRenderers = {
  'sign-in': ({ accountId, service }) => (
    <AccountDialog accountId={accountId ?? null} service={service ?? 'acronis'} />
  ),
  delete: ({ plan, items }) => <DeleteDialog plan={plan} items={items} />,
  'deletion-results': ({ planId }) => <DeletionResultsDialog planId={planId} />,
  preflight: ({ preflight }) => <PreflightDialog preflight={preflight} />,
  'transfer-history': ({ transferId }) => <TransferHistoryDialog transferId={transferId} />,
  certificate: ({ source, name }) => <CertificateDialog source={source} name={name} />,
  'quick-look': ({ among }) => <QuickLookDialog among={among} />,
  history: () => <HistoryDialog />,
  settings: () => <SettingsDialog />,
  palette: () => <PaletteDialog />,
  shortcuts: () => <ShortcutsDialog />,
  about: () => <AboutDialog />,
  licences: () => <LicencesDialog />,
  'remove-account': ({ accountId }) => <RemoveAccountDialog accountId={accountId} />,
};

function MainView(): ReactElement {
  const detailsOpen = useSettingsView()?.settings.detailsOpen ?? false;
  return (
    <div className={styles['window']}>
      <AccountSidebar places={<Favourites />} />
      <main className={styles['main']}>
        <div className={styles['files']}>
          <FilesView finding={<SearchBar />} />
          <AppAlerts />
        </div>
        <UpdateStrip />
        <DeletionProgress />
        <PreflightProgress />
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
  if (accounts.value.ids.length > 0) return <MainView />;
  return (
    <div className={styles['welcome']}>
      <WelcomeScreen />
      <AppAlerts />
    </div>
  );
}

/** The whole window. */
export function App(): ReactElement {
  const announcement = useNotices((state) => state.announcement);
  useAppearance();
  useReopenedSettings();
  useShortcuts();
  useMenuBar();
  useFocusKeeper();
  useMouseButtons();
  return (
    <>
      <Screen />
      <DemoPanel />
      <DialogHost renderers={dialogs} />
      <LiveRegion message={announcement.id === 0 ? null : announcement} />
    </>
  );
}
