import type { SignInForm } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import type { ErrorDetails } from '../../../shared/failures';
import { Secret } from '../../../shared/secret';
import { parseTypedAddress } from '../../http/addresses';
import type { Identity } from '../provider';
import { checkHealth, getProfile } from './sweeppea-api';
import type { SweeppeaSession } from './sweeppea-session';

type SweeppeaForm = Extract<SignInForm, { service: 'sweeppea' }>;

/** Where the account is and what it is reached with, as the form has it. */
interface SweeppeaCredentials {
  address: string;
  origin: string;
  key: Secret;
}

const usualAddress = 'https://api-v3.sweeppea.com';

/** `bad-request` with the field for an unusable address, and for a key that is empty or could not be sent. */
export function readSweeppeaForm(form: SweeppeaForm): SweeppeaCredentials {
  const typed = form.serviceAddress.trim();
  const address = typed === '' ? usualAddress : typed;
  const origin = parseTypedAddress(address, 'serviceAddress');
  const key = form.apiKey.reveal().trim();
  if (key === '') throw unusableKey('empty');
  if (!/^[\x21-\x7e]+$/.test(key)) throw unusableKey('invalid');
  return { address, origin, key: new Secret(key) };
}

/** The health check proves the key, the profile says whose it is. `signed-out`. */
export async function findIdentity(session: SweeppeaSession, signal: AbortSignal): Promise<Identity> {
  await checkHealth(session, signal);
  const { UserToken, Email, Nickname, ProfileData } = await getProfile(session, signal);
  return { userId: UserToken, userName: Email ?? Nickname ?? ProfileData?.FullName ?? UserToken };
}

function unusableKey(reason: 'empty' | 'invalid'): AppError {
  const details: ErrorDetails<'bad-request'> = { field: 'apiKey', reason };
  return new AppError('bad-request', `Unusable API key: ${reason}`, { details });
}
