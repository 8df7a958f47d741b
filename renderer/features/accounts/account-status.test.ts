import { expect, it } from 'vitest';
import type { Account } from '../../../shared/accounts';
import { AppError, toFailure } from '../../../shared/errors';
import { statusOf } from './account-status';

const at = new Date(2026, 2, 4, 14, 5).getTime();
const ask = (account: Pick<Account, 'status' | 'failure'>, since?: number) =>
  statusOf({ account, since, now: at + 1000, locale: 'en-GB' });
const offline = toFailure(new AppError('offline', '', { details: { host: 'a.example' } }));

it('has nothing to show while all is well', () => {
  expect(ask({ status: 'ready', failure: null })).toEqual({
    tone: 'good',
    shown: null,
    label: 'Connected',
    reason: '',
  });
});

it('tells since when an account is out of reach, and why', () => {
  expect(ask({ status: 'failing', failure: offline }, at)).toEqual({
    tone: 'caution',
    shown: 'Unreachable since 14:05',
    label: 'Not reachable since 14:05: a.example cannot be found',
    reason: 'a.example cannot be found',
  });
  expect(ask({ status: 'failing', failure: null }).shown).toBe('Unreachable now');
});

it('asks to sign in again, and says why', () => {
  const failure = toFailure(new AppError('link-expired', ''));
  expect(ask({ status: 'signed-out', failure })).toEqual({
    tone: 'danger',
    shown: 'Sign in again',
    label: 'Signed out: The link has expired',
    reason: 'The link has expired',
  });
});
