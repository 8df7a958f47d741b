import type { SignInForm } from '../../../shared/accounts';
import { Secret } from '../../../shared/secret';
import { createNodeTransport } from '../../http/transport/node-transport';
import type { ProviderDependencies } from '../provider';
import { manualClock, silentLog } from './provider-probes';

type AcronisForm = Extract<SignInForm, { service: 'acronis' }>;

/** The form as the window sends it for a sample account; the password is the right one. */
export function acronisForm(
  cloudAddress: string,
  login: string,
  more: { password?: string; code?: string; approvedOrigin?: string } = {},
): AcronisForm {
  return {
    service: 'acronis',
    cloudAddress,
    login,
    password: new Secret(more.password ?? 'demo'),
    ...(more.code === undefined ? {} : { verificationCode: new Secret(more.code) }),
    ...(more.approvedOrigin === undefined ? {} : { approvedOrigin: more.approvedOrigin }),
  };
}

/** Dependencies that wait for nothing but the network. */
export function probeDependencies(more: Partial<ProviderDependencies> = {}): ProviderDependencies {
  return {
    accountId: 'account-under-test',
    transport: createNodeTransport(),
    clock: manualClock(),
    log: silentLog,
    ...more,
  };
}
