import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { AccountDialog, type SignInInput } from './dialogs/account-dialog';
import { AccountsPane } from './accounts-pane';
import { CertificateDialog } from './dialogs/certificate-dialog';
import { DeleteDialog } from './dialogs/delete-dialog';
import { DeletionResultsDialog } from './dialogs/deletion-results-dialog';
import { DemoPanel } from './demo-panel';
import { DetailsPane } from './files/details-pane';
import { FavouritesPane } from './favourites-pane';
import { FilesGrid } from './files/files-grid';
import { FilterTools } from './files/filter-tools';
import { HeldDeletes } from './held-deletes';
import { HistoryDialog } from './dialogs/history-dialog';
import { MessageBox } from './dialogs/message-box';
import { AboutDialog, ShortcutsDialog } from './dialogs/help-dialogs';
import { OpenMenu } from './open-menu';
import { PaletteDialog } from './dialogs/palette-dialog';
import { PlacePath } from './files/place-path';
import { PreflightDialog } from './dialogs/preflight-dialog';
import { QuickLook } from './files/quick-look';
import { SearchResults } from './files/search-results';
import { SettingsDialog } from './dialogs/settings-dialog';
import { TransferHistoryDialog } from './dialogs/transfer-history-dialog';
import { TransfersPanel } from './transfers-panel';
import { UpdateStrip } from './update-strip';
import { WelcomeScreen } from './welcome-screen';

/** Everything in the window, by what it is for. Selectors live in this folder only: roles and accessible names. */
export class LongshoreWindow {
  readonly welcome: WelcomeScreen;
  readonly accounts: AccountsPane;
  readonly accountDialog: AccountDialog;
  readonly favourites: FavouritesPane;
  readonly filter: FilterTools;
  readonly path: PlacePath;
  readonly searchResults: SearchResults;
  readonly files: FilesGrid;
  readonly details: DetailsPane;
  readonly certificate: CertificateDialog;
  readonly quickLook: QuickLook;
  readonly transfers: TransfersPanel;
  readonly transferHistory: TransferHistoryDialog;
  readonly preflight: PreflightDialog;
  readonly deleteDialog: DeleteDialog;
  readonly deletionResults: DeletionResultsDialog;
  readonly held: HeldDeletes;
  readonly history: HistoryDialog;
  readonly settings: SettingsDialog;
  readonly update: UpdateStrip;
  readonly demo: DemoPanel;
  readonly palette: PaletteDialog;
  readonly menu: OpenMenu;
  readonly shortcuts: ShortcutsDialog;
  readonly about: AboutDialog;
  readonly alerts: Locator;
  /** What is good to know and does not interrupt. */
  readonly notices: Locator;
  /** What is read out to those who cannot see it. */
  readonly announcement: Locator;
  readonly message: MessageBox;
  /** Stands where the files would be when an account has none. */
  readonly emptyPlace: Locator;
  readonly emptyFolder: Locator;

  constructor(page: Page) {
    this.welcome = new WelcomeScreen(page);
    this.accounts = new AccountsPane(page);
    this.accountDialog = new AccountDialog(page);
    this.favourites = new FavouritesPane(page);
    this.filter = new FilterTools(page);
    this.path = new PlacePath(page);
    this.searchResults = new SearchResults(page);
    this.files = new FilesGrid(page);
    this.details = new DetailsPane(page);
    this.certificate = new CertificateDialog(page);
    this.quickLook = new QuickLook(page);
    this.transfers = new TransfersPanel(page);
    this.transferHistory = new TransferHistoryDialog(page);
    this.preflight = new PreflightDialog(page);
    this.deleteDialog = new DeleteDialog(page);
    this.deletionResults = new DeletionResultsDialog(page);
    this.held = new HeldDeletes(page);
    this.history = new HistoryDialog(page);
    this.demo = new DemoPanel(page);
    this.settings = new SettingsDialog(page);
    this.update = new UpdateStrip(page);
    this.palette = new PaletteDialog(page);
    this.menu = new OpenMenu(page);
    this.shortcuts = new ShortcutsDialog(page);
    this.about = new AboutDialog(page);
    this.message = new MessageBox(page);
    this.alerts = page.getByRole('alert');
    this.notices = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: 'Dismiss', exact: true }) });
    this.announcement = page.locator('[role="status"][data-live-announcer] p').last();
    this.emptyPlace = page.getByRole('main').getByText('No files here yet');
    this.emptyFolder = page.getByRole('main').getByText('This folder is empty');
  }

  /** Adds an account, for this session where secrets cannot be kept, and waits until all its files are listed. */
  async signIn(input: SignInInput): Promise<void> {
    await this.openAccountDialog();
    await this.accountDialog.submit(input);
    await expect(this.accountDialog.root).toBeHidden();
    await this.files.expectComplete();
  }

  /** Signs in to an account that exists. */
  async signInAgain(name: string, password: string): Promise<void> {
    await this.accounts.askToSignInAgain(name);
    await this.accountDialog.password.fill(password);
    await this.accountDialog.saveSignIn();
    await expect(this.accountDialog.root).toBeHidden();
  }

  /** Opens the dialog from the welcome screen, or from the side bar when there are accounts. */
  async openAccountDialog(): Promise<void> {
    await this.welcome.addAccount.or(this.accounts.addButton).click();
  }

  /** Downloads the first file of that name to the current folder. */
  async download(fileName: string): Promise<void> {
    await this.files.select(fileName);
    await this.files.download.click();
  }
}
