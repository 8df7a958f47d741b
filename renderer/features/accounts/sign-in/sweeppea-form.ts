import type { Account } from '../../../../shared/accounts';
import { texts } from '../../../../shared/texts/texts';
import { missingOf, type FormModel } from './form-model';

export interface SweeppeaForm {
  readonly service: 'sweeppea';
  readonly apiKey: string;
  readonly serviceAddress: string;
}

const usualAddress = 'https://api-v3.sweeppea.com';

/** An empty form, or that of an account. The key always starts empty. */
export function initialSweeppeaForm(account: Account | null): SweeppeaForm {
  return { service: 'sweeppea', apiKey: '', serviceAddress: account?.address ?? usualAddress };
}

const fields = {
  address: 'serviceAddress',
  user: 'apiKey',
  secret: 'apiKey',
  code: 'apiKey',
  'access-code': 'apiKey',
  link: 'apiKey',
} as const;

export function sweeppeaModel(form: SweeppeaForm): FormModel {
  const typed = form.serviceAddress.trim();
  return {
    method: 'api-key',
    secret: 'key',
    address: typed === '' ? usualAddress : typed,
    addressFirst: 'key',
    asksForHost: false,
    offersBulkDelete: false,
    user: '',
    missing: () => missingOf({ apiKey: [form.apiKey, texts().signIn.missing.apiKey] }),
    isUnchangedFrom: (account) => form.apiKey === '' && typed === account.address,
    toRequest: () => ({ service: 'sweeppea', apiKey: form.apiKey.trim(), serviceAddress: typed }),
    fieldOf: (part) => fields[part],
  };
}
