import { describe, expect, it } from 'vitest';
import type { SignInWay } from '../../../../shared/choices/account-choices';
import { signInRequestSchema, type Account } from '../../../../shared/accounts';
import { acronisModel, initialAcronisForm } from './acronis-form';
import { initialOracleForm, oracleModel, type OracleForm } from './oracle-form';
import { initialSweeppeaForm, sweeppeaModel } from './sweeppea-form';
import { modelOf } from './account-form';
import type { FormModel } from './form-model';

function account(changes: Partial<Account>): Account {
  return {
    id: 'a1',
    service: 'acronis',
    name: 'Anna',
    colour: 'teal',
    userName: 'anna',
    origin: 'https://there.example',
    address: 'https://there.example',
    status: 'ready',
    failure: null,
    remembered: true,
    capabilities: null,
    demo: false,
    locked: false,
    bulkDelete: 'off',
    usage: null,
    ...changes,
  };
}

function isValid(model: FormModel): boolean {
  const request = { name: '', remember: 'keep', form: model.toRequest(null) };
  return signInRequestSchema.safeParse(request).success;
}

describe('Acronis', () => {
  const filled = { ...initialAcronisForm(null), login: ' anna ', password: ' secret ' };

  it('sends all trimmed but the password, and leaves out what is not there', () => {
    expect(acronisModel(filled).toRequest(null)).toEqual({
      service: 'acronis',
      cloudAddress: 'https://cloud.acronis.com',
      login: 'anna',
      password: ' secret ',
    });
    expect(
      acronisModel({ ...filled, verificationCode: ' 123456 ' }).toRequest('https://eu2.example'),
    ).toMatchObject({ verificationCode: '123456', approvedOrigin: 'https://eu2.example' });
  });

  it('names the fields that are missing', () => {
    const model = acronisModel(initialAcronisForm(null));
    expect(Object.keys(model.missing(true))).toEqual(['login', 'password', 'verificationCode']);
    expect(acronisModel(filled).missing(false)).toEqual({});
  });

  it.each([
    ['nothing', {}, true],
    ['a login', { login: 'ben' }, false],
    ['an address', { cloudAddress: 'https://other.example' }, false],
    ['a password', { password: 'x' }, false],
  ])('with %s touched is unchanged: %s', (_what, change, unchanged) => {
    const of = account({});
    expect(acronisModel({ ...initialAcronisForm(of), ...change }).isUnchangedFrom(of)).toBe(unchanged);
  });
});

describe('Sweeppea', () => {
  const form = initialSweeppeaForm(null);

  it('starts at the usual address and goes there also when that is emptied', () => {
    expect(form.serviceAddress).toBe('https://api-v3.sweeppea.com');
    expect(sweeppeaModel({ ...form, serviceAddress: ' ' }).address).toBe('https://api-v3.sweeppea.com');
  });

  it('wants a key and sends it without the blanks of pasting', () => {
    expect(Object.keys(sweeppeaModel({ ...form, apiKey: ' ' }).missing(false))).toEqual(['apiKey']);
    expect(sweeppeaModel({ ...form, apiKey: ' key\n' }).toRequest(null)).toMatchObject({ apiKey: 'key' });
  });

  it('never starts with the key of an account', () => {
    const of = account({ service: 'sweeppea' });
    expect(initialSweeppeaForm(of)).toEqual({ service: 'sweeppea', apiKey: '', serviceAddress: of.address });
    expect(sweeppeaModel(initialSweeppeaForm(of)).isUnchangedFrom(of)).toBe(true);
  });
});

describe('Oracle', () => {
  const all: OracleForm = {
    service: 'oracle',
    instanceAddress: ' https://there.example ',
    signInWith: 'password',
    userName: ' anna ',
    password: ' p ',
    accessToken: ' t ',
    linkId: ' LF1 ',
    accessCode: ' code ',
    appLinkId: ' AP== ',
    appLinkAccessToken: ' at ',
    appLinkRefreshToken: ' rt ',
  };
  const base = { service: 'oracle', instanceAddress: 'https://there.example' };
  const requests: readonly [SignInWay, object, string[]][] = [
    ['password', { userName: 'anna', password: ' p ' }, ['userName', 'password']],
    ['access-token', { accessToken: 't' }, ['accessToken']],
    ['public-link', { linkId: 'LF1', accessCode: ' code ' }, ['linkId']],
    [
      'app-link',
      { appLinkId: 'AP==', appLinkAccessToken: 'at', appLinkRefreshToken: 'rt' },
      ['appLinkId', 'appLinkAccessToken', 'appLinkRefreshToken'],
    ],
  ];

  it.each(requests)(
    'by %s sends what belongs to it and nothing of the others',
    (signInWith, fields, needed) => {
      const model = oracleModel({ ...all, signInWith });
      expect(model.toRequest(null)).toEqual({ ...base, signInWith, ...fields });
      expect(isValid(model)).toBe(true);
      expect(model.missing(false)).toEqual({});
      const empty = oracleModel({ ...initialOracleForm(null), signInWith });
      expect(Object.keys(empty.missing(false))).toEqual(['instanceAddress', ...needed]);
    },
  );

  it('sends no access code when there is none', () => {
    const form = { ...all, signInWith: 'public-link', accessCode: '' } as const;
    expect(oracleModel(form).toRequest(null)).not.toHaveProperty('accessCode');
  });

  it('takes the instance from the address of a link’s page', () => {
    const linkId = 'https://inst.example/documents/link/LF1/folder/F2/_x';
    const model = oracleModel({ ...initialOracleForm(null), signInWith: 'public-link', linkId });
    expect(model.address).toBe('https://inst.example');
    expect(model.missing(false)).toEqual({});
  });

  it('is unchanged in the way in which the account is signed in', () => {
    const of = account({ service: 'oracle', signInWith: 'public-link', userName: 'Plans' });
    const form = initialOracleForm(of);
    expect(form).toMatchObject({ signInWith: 'public-link', userName: '', linkId: '' });
    expect(oracleModel(form).isUnchangedFrom(of)).toBe(true);
    expect(oracleModel({ ...form, accessCode: 'x' }).isUnchangedFrom(of)).toBe(false);
    expect(oracleModel({ ...form, signInWith: 'access-token' }).isUnchangedFrom(of)).toBe(false);
  });

  it('puts a missing access code at its own field', () => {
    const model = oracleModel({ ...all, signInWith: 'public-link' });
    expect(model.fieldOf('access-code')).toBe('accessCode');
    expect(model.fieldOf('secret')).toBe('linkId');
    expect(model.fieldOf('address')).toBe('instanceAddress');
  });
});

it.each([
  initialAcronisForm(null),
  initialSweeppeaForm(null),
  ...(['password', 'access-token', 'public-link', 'app-link'] as const).map((signInWith) => ({
    ...initialOracleForm(null),
    signInWith,
  })),
])('every part of a sign-in has a field in $service $signInWith', (form) => {
  const model = modelOf(form);
  for (const part of ['address', 'user', 'secret', 'code', 'access-code', 'link'] as const)
    expect(Object.keys(form)).toContain(model.fieldOf(part));
});
