import { beforeEach, expect, it } from 'vitest';
import type { Account } from '../../../shared/accounts';
import { AppError, toFailure } from '../../../shared/errors';
import { setLocale } from '../../../shared/texts/locale';
import { statusOf } from './account-status';

beforeEach(() => {
  setLocale({ language: 'en', formats: 'en-GB' });
});

const at = new Date(2026, 2, 4, 14, 5).getTime();
const ask = (account: Pick<Account, 'status' | 'failure'>, since?: number) =>
  statusOf({ account, since, now: at + 1000 });
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

it.each([
  ['de', 'Nicht erreichbar seit 14:05', 'Erneut anmelden', 'Abgemeldet: '],
  ['es', 'Sin conexión desde 14:05', 'Volver a iniciar sesión', 'Sesión cerrada: '],
] as const)('speaks %s', (language, unreachable, signIn, signedOut) => {
  setLocale({ language, formats: language });
  expect(ask({ status: 'failing', failure: offline }, at).shown).toBe(unreachable);
  expect(ask({ status: 'failing', failure: null }).shown).not.toContain('undefined');
  const failure = toFailure(new AppError('link-expired', ''));
  const { shown, label } = ask({ status: 'signed-out', failure });
  expect(shown).toBe(signIn);
  expect(label.startsWith(signedOut)).toBe(true);
});
