import { jsonAnswer, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { headerOf } from '../oracle-caller';
import { readObject, requiredField, textField } from '../exchange/oracle-parameters';
import { badRequest, linkInvalid, tokenExpired } from '../exchange/oracle-refusal';
import type { OracleRole } from '../store/oracle-model';
import { openShared } from './public-link-routes';

/** Applinks and their tokens [documented]. */

export async function createAppLink(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const body = await readObject(call);
  const { item } = openShared(call, state);
  const link = state.links.addAppLink({
    itemId: item.id,
    role: appLinkRole(textField(body, 'role') ?? 'viewer'),
    assignedUser: requiredField(body, 'assignedUser'),
  });
  const page = item.kind === 'file' ? 'fileview' : 'folder';
  return jsonAnswer({
    appLinkID: link.id,
    accessToken: link.accessToken,
    refreshToken: link.refreshToken,
    appLinkUrl: `${state.origin}/documents/embed/link/app/${encodeURIComponent(link.id)}/${page}/${item.id}`,
    role: link.role,
    id: item.id,
    type: 'applink',
  });
}

/** Needs no login: the three headers say it all. The refresh token stays. */
export function renewAppLinkToken({ request }: OracleCall, { links }: OracleState): OracleAnswer {
  const appLinkId = headerOf(request, 'applinkid');
  const accessToken = headerOf(request, 'accesstoken');
  const refreshToken = headerOf(request, 'refreshtoken');
  if (appLinkId === null || accessToken === null || refreshToken === null) {
    throw badRequest('AppLinkID, AccessToken and RefreshToken are required.');
  }
  if (links.findAppLink(appLinkId) === undefined) throw linkInvalid();
  const renewed = links.renew(appLinkId, accessToken, refreshToken);
  if (renewed === null) throw tokenExpired();
  return jsonAnswer({ accessToken: renewed, type: 'applink' });
}

function appLinkRole(role: string): OracleRole {
  if (role === 'viewer' || role === 'downloader' || role === 'contributor' || role === 'manager') return role;
  throw badRequest('role is not valid.');
}
