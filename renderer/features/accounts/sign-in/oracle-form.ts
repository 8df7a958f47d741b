import type { SignInWay } from '../../../../shared/choices/account-choices';
import type { Account } from '../../../../shared/accounts';
import { texts } from '../../../../shared/texts/texts';
import type { FormPart } from '../../../lib/sign-in-failure';
import { missingOf, type FieldErrors, type FormModel, type SignInRequest } from './form-model';

/** Holds the fields of all four ways, so that nothing typed is lost by looking at another one. */
export interface OracleForm {
  readonly service: 'oracle';
  readonly instanceAddress: string;
  readonly signInWith: SignInWay;
  readonly userName: string;
  readonly password: string;
  readonly accessToken: string;
  readonly linkId: string;
  readonly accessCode: string;
  readonly appLinkId: string;
  readonly appLinkAccessToken: string;
  readonly appLinkRefreshToken: string;
}

/** An empty form, or that of an account. Secrets and links, which may hold one, always start empty. */
export function initialOracleForm(account: Account | null): OracleForm {
  const signInWith = account?.signInWith ?? 'password';
  return {
    service: 'oracle',
    instanceAddress: account?.address ?? '',
    signInWith,
    userName: signInWith === 'password' ? (account?.userName ?? '') : '',
    password: '',
    accessToken: '',
    linkId: '',
    accessCode: '',
    appLinkId: '',
    appLinkAccessToken: '',
    appLinkRefreshToken: '',
  };
}

/** What is particular to one way of signing in. */
interface WayModel extends Pick<FormModel, 'secret' | 'user' | 'addressFirst'> {
  /** Origin that the form names beside the instance address; empty when it names none. */
  readonly linkOrigin: string;
  readonly missing: FieldErrors;
  readonly isEmpty: boolean;
  toRequest(instanceAddress: string): SignInRequest['form'];
  readonly fields: Readonly<Record<Exclude<FormPart, 'address' | 'code'>, keyof OracleForm>>;
}

function passwordWay(form: OracleForm): WayModel {
  const userName = form.userName.trim();
  return {
    secret: 'password',
    addressFirst: 'instancePassword',
    user: userName,
    linkOrigin: '',
    isEmpty: form.password === '',
    missing: {
      ...missingOf({ userName: [userName, texts().signIn.missing.userName] }),
      ...(form.password === '' ? { password: texts().signIn.missing.password } : {}),
    },
    toRequest: (instanceAddress) => ({
      service: 'oracle',
      instanceAddress,
      signInWith: 'password',
      userName,
      password: form.password,
    }),
    fields: { user: 'userName', secret: 'password', 'access-code': 'password', link: 'password' },
  };
}

function accessTokenWay({ accessToken }: OracleForm): WayModel {
  return {
    secret: 'token',
    addressFirst: 'token',
    user: '',
    linkOrigin: '',
    isEmpty: accessToken === '',
    missing: missingOf({ accessToken: [accessToken, texts().signIn.missing.accessToken] }),
    toRequest: (instanceAddress) => ({
      service: 'oracle',
      instanceAddress,
      signInWith: 'access-token',
      accessToken: accessToken.trim(),
    }),
    fields: {
      user: 'accessToken',
      secret: 'accessToken',
      'access-code': 'accessToken',
      link: 'accessToken',
    },
  };
}

function publicLinkWay({ linkId, accessCode }: OracleForm): WayModel {
  return {
    secret: 'accessCode',
    addressFirst: 'accessCode',
    user: linkId.trim(),
    linkOrigin: originOf(linkId),
    isEmpty: linkId === '' && accessCode === '',
    missing: missingOf({ linkId: [linkId, texts().signIn.missing.linkId] }),
    toRequest: (instanceAddress) => ({
      service: 'oracle',
      instanceAddress,
      signInWith: 'public-link',
      linkId: linkId.trim(),
      ...(accessCode === '' ? {} : { accessCode }),
    }),
    fields: { user: 'linkId', secret: 'linkId', 'access-code': 'accessCode', link: 'linkId' },
  };
}

function appLinkWay({ appLinkId, appLinkAccessToken, appLinkRefreshToken }: OracleForm): WayModel {
  return {
    secret: 'tokens',
    addressFirst: 'tokens',
    user: appLinkId.trim(),
    linkOrigin: originOf(appLinkId),
    isEmpty: [appLinkId, appLinkAccessToken, appLinkRefreshToken].every((value) => value === ''),
    missing: missingOf({
      appLinkId: [appLinkId, texts().signIn.missing.appLinkId],
      appLinkAccessToken: [appLinkAccessToken, texts().signIn.missing.appLinkAccessToken],
      appLinkRefreshToken: [appLinkRefreshToken, texts().signIn.missing.appLinkRefreshToken],
    }),
    toRequest: (instanceAddress) => ({
      service: 'oracle',
      instanceAddress,
      signInWith: 'app-link',
      appLinkId: appLinkId.trim(),
      appLinkAccessToken: appLinkAccessToken.trim(),
      appLinkRefreshToken: appLinkRefreshToken.trim(),
    }),
    fields: {
      user: 'appLinkId',
      secret: 'appLinkAccessToken',
      'access-code': 'appLinkId',
      link: 'appLinkAccessToken',
    },
  };
}

const ways: Readonly<Record<SignInWay, (form: OracleForm) => WayModel>> = {
  password: passwordWay,
  'access-token': accessTokenWay,
  'public-link': publicLinkWay,
  'app-link': appLinkWay,
};

/* The address of a link's page names the instance too. */
function originOf(link: string): string {
  return /^https?:\/\/[^/\s]+/i.exec(link.trim())?.[0] ?? '';
}

export function oracleModel(form: OracleForm): FormModel {
  const way = ways[form.signInWith](form);
  const typed = form.instanceAddress.trim();
  const address = typed === '' ? way.linkOrigin : typed;
  return {
    method: form.signInWith,
    secret: way.secret,
    address,
    addressFirst: way.addressFirst,
    asksForHost: false,
    offersBulkDelete: false,
    user: way.user,
    missing: () => ({
      ...missingOf({ instanceAddress: [address, texts().signIn.missing.instanceAddress] }),
      ...way.missing,
    }),
    isUnchangedFrom: (account) =>
      way.isEmpty &&
      typed === account.address &&
      form.signInWith === (account.signInWith ?? 'password') &&
      (form.signInWith !== 'password' || way.user === account.userName),
    toRequest: () => way.toRequest(typed),
    fieldOf: (part) => {
      if (part === 'address') return 'instanceAddress';
      return way.fields[part === 'code' ? 'secret' : part];
    },
  };
}
