import type { Account } from '../../../../shared/accounts';
import { texts } from '../../../../shared/texts/texts';
import { missingOf, type FormModel } from './form-model';

export interface AcronisForm {
  readonly service: 'acronis';
  readonly cloudAddress: string;
  readonly login: string;
  readonly password: string;
  readonly verificationCode: string;
}

/** An empty form, or that of an account. The password always starts empty. */
export function initialAcronisForm(account: Account | null): AcronisForm {
  return {
    service: 'acronis',
    cloudAddress: account?.address ?? 'https://cloud.acronis.com',
    login: account?.userName ?? '',
    password: '',
    verificationCode: '',
  };
}

const fields = {
  address: 'cloudAddress',
  user: 'login',
  secret: 'password',
  code: 'verificationCode',
  'access-code': 'password',
  link: 'cloudAddress',
} as const;

export function acronisModel(form: AcronisForm): FormModel {
  const [address, login, code] = [form.cloudAddress.trim(), form.login.trim(), form.verificationCode.trim()];
  return {
    method: 'password',
    secret: 'password',
    address,
    addressFirst: 'password',
    asksForHost: true,
    offersBulkDelete: true,
    user: login,
    missing: (needsCode) => {
      const { missing } = texts().signIn;
      return {
        ...missingOf({ login: [login, missing.login] }),
        ...(form.password === '' ? { password: missing.password } : {}),
        ...(needsCode ? missingOf({ verificationCode: [code, missing.code] }) : {}),
      };
    },
    isUnchangedFrom: (account) =>
      form.password === '' && login === account.userName && address === account.address,
    toRequest: (approvedOrigin) => ({
      service: 'acronis',
      cloudAddress: address,
      login,
      password: form.password,
      ...(code === '' ? {} : { verificationCode: code }),
      ...(approvedOrigin === null ? {} : { approvedOrigin }),
    }),
    fieldOf: (part) => fields[part],
  };
}
