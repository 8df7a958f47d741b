import type { Locator, Page } from 'playwright';

/** What a person types to sign in, by service. */
export type SignInInput = AcronisInput | OracleInput | SweeppeaInput;

interface AcronisInput {
  name?: string;
  cloudAddress: string;
  login: string;
  password: string;
}

/** All that could be typed; `signInWith` says what is. */
interface OracleInput {
  name?: string;
  instanceAddress: string;
  /** Default: a login. */
  signInWith?: OracleWay;
  userName: string;
  password: string;
  accessToken: string;
  publicLink: { linkId: string; accessCode: string };
  appLink: { appLinkId: string; accessToken: string; refreshToken: string };
}

interface SweeppeaInput {
  name?: string;
  apiKey: string;
  serviceAddress: string;
}

export const oracleWays = ['User name and password', 'Access token', 'Public link', 'App link'] as const;
type OracleWay = (typeof oracleWays)[number];

/** The dialog "Add account" or "Edit account". */
export class AccountDialog {
  readonly root: Locator;
  readonly accountName: Locator;
  readonly cloudAddress: Locator;
  readonly login: Locator;
  readonly password: Locator;
  readonly verificationCode: Locator;
  readonly instanceAddress: Locator;
  readonly userName: Locator;
  readonly accessToken: Locator;
  readonly linkId: Locator;
  readonly accessCode: Locator;
  readonly appLinkId: Locator;
  readonly appLinkAccessToken: Locator;
  readonly appLinkRefreshToken: Locator;
  readonly apiKey: Locator;
  readonly serviceAddress: Locator;
  /** Offered for accounts that are there, where the service has a bulk delete. */
  readonly bulkDelete: Locator;
  /** Offered where the system cannot keep secrets. */
  readonly sessionOnly: Locator;
  /** Offered where it can. */
  readonly remember: Locator;
  readonly signIn: Locator;
  readonly save: Locator;
  readonly cancel: Locator;
  readonly #services: Locator;
  readonly #ways: Locator;
  readonly #colours: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: /^(Add|Edit) account$/ });
    this.#services = this.root.getByRole('radiogroup', { name: 'Service' });
    this.#ways = this.root.getByRole('radiogroup', { name: 'Sign in with' });
    this.#colours = this.root.getByRole('radiogroup', { name: 'Colour' });
    this.accountName = this.#text('Account name');
    this.cloudAddress = this.#text('Cloud address');
    this.login = this.#text('Login');
    this.password = this.#secret('Password');
    this.verificationCode = this.#text('Verification code');
    this.instanceAddress = this.#text('Instance address');
    this.userName = this.#text('User name');
    this.accessToken = this.#secret('Access token');
    this.linkId = this.#text('Link ID');
    this.accessCode = this.#secret('Access code');
    this.appLinkId = this.#text('App link ID');
    this.appLinkAccessToken = this.#secret('App link access token');
    this.appLinkRefreshToken = this.#secret('App link refresh token');
    this.apiKey = this.#secret('API key');
    this.serviceAddress = this.#text('Service address');
    this.bulkDelete = this.root.getByRole('checkbox', { name: 'Delete several files with one request' });
    this.sessionOnly = this.root.getByRole('checkbox', { name: 'Keep for this session only' });
    this.remember = this.root.getByRole('checkbox', { name: 'Remember on this computer' });
    this.signIn = this.root.getByRole('button', { name: 'Sign in' });
    this.save = this.root.getByRole('button', { name: 'Save' });
    this.cancel = this.root.getByRole('button', { name: 'Cancel' });
  }

  async fill(input: SignInInput): Promise<void> {
    if ('cloudAddress' in input) await this.#fillAcronis(input);
    else if ('instanceAddress' in input) await this.#fillOracle(input);
    else await this.#fillSweeppea(input);
    if (input.name !== undefined) await this.accountName.fill(input.name);
  }

  async submit(input: SignInInput): Promise<void> {
    await this.fill(input);
    await this.signIn.click();
  }

  /** Saves an edited account, with a new sign-in where one was typed; for this session where secrets cannot be kept. */
  async saveSignIn(): Promise<void> {
    if (await this.sessionOnly.isVisible()) await this.sessionOnly.check();
    await this.save.click();
  }

  colour(name: string): Locator {
    return this.#colours.getByRole('radio', { name });
  }

  async #fillAcronis({ cloudAddress, login, password }: AcronisInput): Promise<void> {
    await this.#choose('Acronis Cyber Notary');
    await this.cloudAddress.fill(cloudAddress);
    await this.login.fill(login);
    await this.password.fill(password);
  }

  async #fillOracle(input: OracleInput): Promise<void> {
    const { instanceAddress, signInWith = 'User name and password' } = input;
    await this.#choose('Oracle Content Management');
    await this.instanceAddress.fill(instanceAddress);
    await this.#ways.getByRole('radio', { name: signInWith }).check();
    await this.#fillWay(signInWith, input);
  }

  async #fillWay(way: OracleWay, { userName, password, ...input }: OracleInput): Promise<void> {
    switch (way) {
      case 'User name and password':
        await this.userName.fill(userName);
        return this.password.fill(password);
      case 'Access token':
        return this.accessToken.fill(input.accessToken);
      case 'Public link':
        await this.linkId.fill(input.publicLink.linkId);
        return this.accessCode.fill(input.publicLink.accessCode);
      case 'App link':
        await this.appLinkId.fill(input.appLink.appLinkId);
        await this.appLinkAccessToken.fill(input.appLink.accessToken);
        return this.appLinkRefreshToken.fill(input.appLink.refreshToken);
    }
  }

  async #fillSweeppea({ apiKey, serviceAddress }: SweeppeaInput): Promise<void> {
    await this.#choose('Sweeppea Drive');
    await this.apiKey.fill(apiKey);
    await this.serviceAddress.fill(serviceAddress);
  }

  async #choose(service: string): Promise<void> {
    await this.#services.getByRole('radio', { name: service }).check();
  }

  #text(name: string): Locator {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  /** Hidden input has no role; a radio of the same name may stand above it. */
  #secret(name: string): Locator {
    return this.root.getByLabel(name, { exact: true }).last();
  }
}
