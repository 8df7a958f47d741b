import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../shared/accounts';
import {
  asksForCode,
  hostToApprove,
  initialForm,
  initialHead,
  isFirstAskForCode,
  knownFault,
  toChanges,
  toSignInRequest,
  toUpdate,
} from './account-form';
import { initialAcronisForm } from './acronis-form';

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
  locked: false,
  bulkDelete: 'off',
  usage: null,
};
const form = { ...initialAcronisForm(null), login: 'anna', password: 'secret' };
const facts = { head: initialHead(null), form, account: null, approvedOrigin: null, keepsSecrets: true };

describe('request', () => {
  it('is for a new account when there is none, with a name of the app’s choosing', () => {
    const request = toSignInRequest(facts);
    expect(request).toMatchObject({ name: '', remember: 'keep' });
    expect(request).not.toHaveProperty('accountId');
  });

  it('keeps nothing where there is no secret store, whatever the form says', () => {
    expect(toSignInRequest({ ...facts, keepsSecrets: false }).remember).toBe('session');
  });

  it('starts as the account was kept; for the session where nothing else can be', () => {
    const once = { ...account, remembered: false };
    expect(
      [initialHead(null), initialHead(account), initialHead(once)].map(({ remember }) => remember),
    ).toEqual([true, true, false]);
    expect(initialHead(once, false).remember).toBe(true);
  });

  it('keeps the name of an account when the field was emptied', () => {
    const head = { ...initialHead(account), name: ' ' };
    expect(toSignInRequest({ ...facts, head, account })).toMatchObject({ accountId: 'a1', name: 'Anna' });
  });
});

describe('what needs no sign-in', () => {
  const untouched = initialForm('acronis', account);
  const head = { ...initialHead(account), name: ' Anna at work ', colour: 'rose' as const };

  it('is name and colour, of an account that is signed out, too', () => {
    const update = { accountId: 'a1', name: 'Anna at work', colour: 'rose' };
    expect(toUpdate({ head, form: untouched, account })).toEqual(update);
    const signedOut = { ...account, status: 'signed-out' as const };
    expect(toUpdate({ head, form: untouched, account: signedOut })).toEqual(update);
  });

  it('is not what an account that is signed out is saved for when it is as it was', () => {
    const signedOut = { ...account, status: 'signed-out' as const };
    expect(toUpdate({ head: initialHead(account), form: untouched, account: signedOut })).toBeNull();
    expect(toUpdate({ head: initialHead(account), form: untouched, account })).not.toBeNull();
  });

  it('is how several files are deleted, too, and names only what differs', () => {
    const plain = initialHead(account);
    const update = (bulkDelete: boolean, of: Account) =>
      toUpdate({ head: { ...plain, bulkDelete }, form: untouched, account: of });
    const signedOut = { ...account, status: 'signed-out' as const };
    const suspended = { ...account, bulkDelete: 'suspended' as const };
    expect(update(true, account)).toEqual({ accountId: 'a1', name: 'Anna', bulkDelete: true });
    expect(update(true, signedOut)).toEqual({ accountId: 'a1', name: 'Anna', bulkDelete: true });
    expect(update(false, account)).toEqual({ accountId: 'a1', name: 'Anna' });
    expect(update(true, suspended)).toEqual({ accountId: 'a1', name: 'Anna' });
    expect(update(false, suspended)).toEqual({ accountId: 'a1', name: 'Anna', bulkDelete: false });
    expect([initialHead(null).bulkDelete, initialHead(suspended).bulkDelete]).toEqual([false, true]);
    expect(toChanges({ ...plain, colour: 'rose', bulkDelete: true }, account)).toEqual({
      colour: 'rose',
      bulkDelete: true,
    });
    expect(toChanges({ ...plain, colour: 'rose', bulkDelete: true }, null)).toEqual({});
  });

  it('becomes a sign-in when the sign-in is touched, and for a new account', () => {
    expect(toUpdate({ head, form: { ...form, password: 'x' }, account })).toBeNull();
    expect(toUpdate({ head, form: untouched, account: null })).toBeNull();
  });
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

it('knows of a link that its code or the link itself is at fault, but only while that keeps it signed out', () => {
  const failure = { code: 'access-code-required', details: {}, message: '' } as const;
  expect(knownFault({ ...account, status: 'signed-out', failure })).toBe(failure);
  expect(knownFault({ ...account, status: 'ready', failure })).toBeNull();
  const expired = { code: 'signed-out', details: { reason: 'expired' }, message: '' } as const;
  expect(knownFault({ ...account, status: 'signed-out', failure: expired })).toBeNull();
});
