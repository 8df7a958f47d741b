import { describe, expect, it } from 'vitest';
import type { Account } from '../../../shared/accounts';
import {
  asksForCode,
  hostToApprove,
  initialForm,
  isFirstAskForCode,
  isRenameOnly,
  missingFields,
  toSignInRequest,
} from './account-form';

const account: Account = {
  id: 'a1',
  service: 'acronis',
  name: 'Anna',
  colour: 'teal',
  userName: 'anna@example.org',
  origin: 'https://eu2-cloud.acronis.com',
  address: 'https://cloud.acronis.com',
  status: 'ready',
  failure: null,
  remembered: true,
  capabilities: null,
  demo: false,
};
const filled = { ...initialForm(null, 'acronis'), login: ' anna ', password: ' secret ' };
const facts = { form: filled, account: null, approvedOrigin: null, keepsSecrets: true };

describe('request', () => {
  it('trims all but the password and leaves out what is not there', () => {
    expect(toSignInRequest(facts)).toEqual({
      name: '',
      remember: 'keep',
      form: {
        service: 'acronis',
        cloudAddress: 'https://cloud.acronis.com',
        login: 'anna',
        password: ' secret ',
      },
    });
  });

  it('carries the code and the approved origin once they are known', () => {
    const form = { ...filled, verificationCode: ' 123456 ' };
    expect(toSignInRequest({ ...facts, form, approvedOrigin: 'https://eu2.example' }).form).toMatchObject({
      verificationCode: '123456',
      approvedOrigin: 'https://eu2.example',
    });
  });

  it('keeps nothing where there is no secret store, whatever the form says', () => {
    expect(toSignInRequest({ ...facts, keepsSecrets: false }).remember).toBe('session');
  });

  it('keeps the name of an account when the field was emptied', () => {
    const form = { ...filled, name: ' ' };
    expect(toSignInRequest({ ...facts, form, account })).toMatchObject({ accountId: 'a1', name: 'Anna' });
  });
});

describe('rename', () => {
  const form = { ...initialForm(account, 'acronis'), name: 'Anna at work' };

  it('needs no password', () => {
    expect(isRenameOnly(form, account)).toBe(true);
  });

  it.each([
    ['another login', { ...form, login: 'ben' }, account],
    ['another address', { ...form, cloudAddress: 'https://other.example' }, account],
    ['a password', { ...form, password: 'x' }, account],
    ['a signed-out account', form, { ...account, status: 'signed-out' as const }],
    ['a new account', form, null],
  ])('%s makes it a sign-in', (_what, changed, of) => {
    expect(isRenameOnly(changed, of)).toBe(false);
  });
});

it('names the fields that are missing', () => {
  expect(Object.keys(missingFields(initialForm(null, 'acronis'), true))).toEqual([
    'login',
    'password',
    'verificationCode',
  ]);
  expect(missingFields(filled, false)).toEqual({});
});

it('asks for approval only of a host', () => {
  const details = { what: 'host', origin: 'https://eu2.example', foreign: true } as const;
  expect(hostToApprove({ code: 'changed', details, message: '' })).toEqual({
    origin: details.origin,
    foreign: true,
  });
  expect(hostToApprove({ code: 'changed', details: { what: 'entry' }, message: '' })).toBeNull();
  expect(hostToApprove(null)).toBeNull();
});

it.each([
  ['required', true, true],
  ['invalid', true, false],
  ['set-up', false, false],
] as const)('second factor %s: asks %s, for the first time %s', (reason, asks, first) => {
  const failure = { code: 'second-factor-required', details: { reason }, message: '' } as const;
  expect(asksForCode(failure)).toBe(asks);
  expect(isFirstAskForCode(failure)).toBe(first);
});
