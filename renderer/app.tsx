import { lazy, Suspense, type ReactElement } from 'react';
import { AppAlerts } from './app-alerts';
import styles from './app.module.css';
import { useMenuBar } from './commands/menus/use-menu-bar';
import { useMouseButtons } from './commands/keys/use-mouse-buttons';
import { useShortcuts } from './commands/keys/use-shortcuts';
import { LiveRegion } from './components/status/live-region';
import { AccountSidebar } from './features/accounts/account-sidebar';
import { DeletionProgress } from './features/deletions/deletion-progress';
import { DetailsPane } from './features/details/details-pane';
import { FilesView } from './features/files/files-view';
import { StatusBar } from './features/files/place/status-bar';
import { SearchBar } from './features/finding/search-bar';
import { WelcomeScreen } from './features/onboarding/welcome-screen';
import { Favourites } from './features/places/favourites';
import { useReopenedSettings } from './features/settings/use-reopened-settings';
import { PreflightProgress } from './features/transfers/preflight/preflight-progress';
import { TransfersPanel } from './features/transfers/transfers-panel';
import { UpdateStrip } from './features/updates/update-strip';
import { useAccounts } from './stores/accounts-store';
import { useNotices } from './stores/window/notices-store';
import { useSettingsView } from './stores/settings-store';
import { useAppearance } from './use-appearance';
import { useDrawn } from './use-drawn';
import { useFocusKeeper } from './use-focus-keeper';

const AppDialogs = lazy(async () => ({ default: (await import('./app-dialogs')).AppDialogs }));

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
  const announcements = useNotices((state) => state.announcements);
  const isDrawn = useDrawn();
  useAppearance();
  useReopenedSettings();
  useShortcuts();
  useMenuBar();
  useFocusKeeper();
  useMouseButtons();
  return (
    <>
      <Screen />
      {isDrawn ? (
        <Suspense>
          <AppDialogs />
        </Suspense>
      ) : null}
      <LiveRegion messages={announcements} />
    </>
  );
}
