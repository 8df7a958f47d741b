import { answerAccountError, answerJson } from '../http-answers';
import type { ServiceCall, ServiceState } from '../service-call';

/** Quota figures of an account; paths and fields are [observed] in public client code. */
export function answerUser(call: ServiceCall, { store }: ServiceState): void {
  const account = store.account(call.login);
  answerJson(call, 200, { id: account.userId, login: account.login, tenant_id: account.tenantId });
}

export function answerUsages(call: ServiceCall, { store }: ServiceState): void {
  const account = store.account(call.login);
  if (call.id !== account.tenantId) {
    answerAccountError(call, 403, { code: 403, message: 'The tenant belongs to somebody else.' });
    return;
  }
  const item = (name: string, value: number, quota: number): object => ({
    name,
    value,
    offering_item: { quota: { value: quota, overage: 0 } },
  });
  answerJson(call, 200, {
    items: [
      item('notary_storage', account.storageUsed, account.storageQuota),
      item('notarizations', account.notarizationsUsed, account.notarizationQuota),
    ],
  });
}
