import type { ReactElement } from 'react';
import { AboutDialog } from './features/about/about-dialog';
import { LicencesDialog } from './features/about/licences-dialog';
import { RemoveAccountDialog } from './features/accounts/remove-account-dialog';
import { AccountDialog } from './features/accounts/sign-in/account-dialog';
import { CertificateDialog } from './features/certificates/certificate-dialog';
import { DeleteDialog } from './features/deletions/delete-dialog';
import { DeletionResultsDialog } from './features/deletions/deletion-results-dialog';
import { DemoPanel } from './features/demo/demo-panel';
import { QuickLookDialog } from './features/details/preview/quick-look-dialog';
import { DialogHost, type DialogRenderers } from './features/dialogs/dialog-host';
import { HistoryDialog } from './features/history/history-dialog';
import { PaletteDialog } from './features/palette/palette-dialog';
import { SettingsDialog } from './features/settings/settings-dialog';
import { ShortcutsDialog } from './features/shortcuts/shortcuts-dialog';
import { PreflightDialog } from './features/transfers/preflight/preflight-dialog';
import { TransferHistoryDialog } from './features/transfers/transfer-history-dialog';

const renderers: DialogRenderers = {
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

/** What opens over the window: a chunk of its own, read when the window is drawn. */
export function AppDialogs(): ReactElement {
  return (
    <>
      <DemoPanel />
      <DialogHost renderers={renderers} />
    </>
  );
}
