import type { Locator, Page } from 'playwright';

/** What a person types to sign in. */
export interface SignInInput {
  name?: string;
  cloudAddress: string;
  login: string;
  password: string;
}

/** The dialog "Add account" or "Edit account". */
export class AccountDialog {
  readonly root: Locator;
  readonly accountName: Locator;
  readonly cloudAddress: Locator;
  readonly login: Locator;
  readonly password: Locator;
  readonly verificationCode: Locator;
  /** Offered where the system cannot keep secrets. */
  readonly sessionOnly: Locator;
  /** Offered where it can. */
  readonly remember: Locator;
  readonly signIn: Locator;
  readonly save: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^(Add|Edit) account$/ });
    this.accountName = this.root.getByRole('textbox', { name: 'Account name' });
    this.cloudAddress = this.root.getByRole('textbox', { name: 'Cloud address' });
    this.login = this.root.getByRole('textbox', { name: 'Login' });
    this.password = this.root.getByLabel('Password', { exact: true });
    this.verificationCode = this.root.getByRole('textbox', { name: 'Verification code' });
    this.sessionOnly = this.root.getByRole('checkbox', { name: 'Keep for this session only' });
    this.remember = this.root.getByRole('checkbox', { name: 'Remember on this computer' });
    this.signIn = this.root.getByRole('button', { name: 'Sign in' });
    this.save = this.root.getByRole('button', { name: 'Save' });
  }

  async fill(input: SignInInput): Promise<void> {
    if (input.name !== undefined) await this.accountName.fill(input.name);
    await this.cloudAddress.fill(input.cloudAddress);
    await this.login.fill(input.login);
    await this.password.fill(input.password);
  }

  async submit(input: SignInInput): Promise<void> {
    await this.fill(input);
    await this.signIn.click();
  }
}
