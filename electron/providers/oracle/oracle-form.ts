import type { SignInForm } from '../../../shared/accounts';
import { AppError } from '../../../shared/errors';
import { Secret } from '../../../shared/secret';
import { parseTypedAddress } from '../../http/addresses';
import { findLink, type LinkInput } from './oracle-link-address';
import type { OracleAccess } from './oracle-place';

export type OracleForm = Extract<SignInForm, { service: 'oracle' }>;

/** The instance that the form names; the address of a link names it as well, and has to name the same one. */
export function readInstance(
  form: OracleForm,
  link: LinkInput | undefined,
): { address: string; origin: string } {
  const typed = form.instanceAddress.trim();
  const linkOrigin = link?.origin ?? null;
  const address = typed === '' ? (linkOrigin ?? '') : typed;
  const origin = parseTypedAddress(address, 'instanceAddress');
  if (linkOrigin !== null && linkOrigin !== origin) throw unusable(linkField(form));
  return { address, origin };
}

/** The form's own fields, checked: `bad-request` with the field at fault. `link` is set for the two kinds of links. */
export function readAccess(form: OracleForm): { access: OracleAccess; link?: LinkInput } {
  switch (form.signInWith) {
    case 'password': {
      const userName = form.userName.trim();
      if (userName === '') throw empty('userName');
      if (form.password.isEmpty) throw empty('password');
      // The two travel as `name:password`.
      if (/[\p{Cc}:]/u.test(userName)) throw unusable('userName');
      if (/\p{Cc}/u.test(form.password.reveal())) throw unusable('password');
      return { access: { signInWith: 'password', userName, password: form.password } };
    }
    case 'access-token':
      return {
        access: { signInWith: 'access-token', accessToken: headerText(form.accessToken, 'accessToken') },
      };
    case 'public-link': {
      const link = readLink(form.linkId, 'linkId');
      const accessCode = form.accessCode?.isEmpty === false ? form.accessCode : null;
      return { access: { signInWith: 'public-link', linkId: link.linkId, accessCode }, link };
    }
    case 'app-link': {
      const link = readLink(form.appLinkId, 'appLinkId');
      const accessToken = headerText(form.appLinkAccessToken, 'appLinkAccessToken');
      const refreshToken = headerText(form.appLinkRefreshToken, 'appLinkRefreshToken');
      return { access: { signInWith: 'app-link', appLinkId: link.linkId, accessToken, refreshToken }, link };
    }
  }
}

function readLink(text: string, field: string): LinkInput {
  if (text.trim() === '') throw empty(field);
  const link = findLink(text);
  if (link === undefined) throw unusable(field);
  return link;
}

/** Name of the field that holds the link. */
function linkField({ signInWith }: OracleForm): string {
  return signInWith === 'app-link' ? 'appLinkId' : 'linkId';
}

/** A token without the blanks that come with pasting; nothing in it may end its header. */
function headerText(secret: Secret, field: string): Secret {
  const text = secret.reveal().trim();
  if (text === '') throw empty(field);
  if (!/^[\x21-\x7e]+$/.test(text)) throw unusable(field);
  return new Secret(text);
}

function empty(field: string): AppError {
  return new AppError('bad-request', 'The form needs this field', { details: { field, reason: 'empty' } });
}

function unusable(field: string): AppError {
  return new AppError('bad-request', 'The field cannot be used', { details: { field, reason: 'invalid' } });
}
