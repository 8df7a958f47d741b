import type { DriveCall, DriveJson, DriveState } from '../drive-call';
import { badTokenMessage, helpfulRefusal, notFoundRefusal } from '../drive-refusal';
import { telemetryOf } from '../store/drive-account';
import type { DriveFile } from '../store/drive-store';

/** `Response`, `Telemetry`, `Data`, `Message`, in this order [given]. `bytes` that the call moved show as `DataConsumed`. */
export function successBody(
  { account }: DriveCall,
  { data, message, bytes = 0 }: { data: DriveJson; message: string; bytes?: number },
): DriveJson {
  return {
    Response: true,
    Telemetry: telemetryOf(account, bytes),
    Data: data,
    Message: `(OK) ${message}`,
  };
}

/** The file of `FileToken`. Throws a `DriveRefusal`: 400 when it is no token, 404 when it is absent or somebody else's. */
export function findTokenFile(call: DriveCall, state: DriveState): DriveFile {
  const token = readToken(call, state);
  const file = state.store.find(token);
  if (file?.owner !== call.account) throw notFoundRefusal(telemetryOf(call.account));
  return file;
}

/** Throws a 400 when `FileToken` is missing or no UUID of version 4. */
export function readToken({ endpoint, body }: DriveCall, { store }: DriveState): string {
  const token = body['FileToken'];
  if (typeof token !== 'string' || !store.isToken(token)) throw helpfulRefusal(endpoint, badTokenMessage);
  return token;
}

/** One of `Files` [documented]. */
export function listedFile(file: DriveFile): DriveJson {
  return {
    FileToken: file.token,
    CategoryToken: file.categoryToken,
    CreationDate: new Date(file.createdAt).toISOString(),
    FileInfo: {
      Filename: file.name,
      Path: `${file.owner.userToken}/documents`,
      Size: file.size,
      MimeType: file.mimeType,
      Encoding: '7bit',
      UploadByAdmin: false,
      Opened: file.opened,
      Private: file.private,
    },
    SharedTo: file.sharedTo.map(({ at, recipient }) => ({
      Date: new Date(at).toISOString(),
      Method: 'email',
      Recipient: recipient,
    })),
    VisibleToAdmins: true,
  };
}
