import type { DriveAnswer, DriveCall, DriveState } from '../drive-call';
import { notFoundRefusal } from '../drive-refusal';
import { megabytes, telemetryOf } from '../store/drive-account';
import { findTokenFile, successBody } from './drive-file-json';

/** Removes record and bytes for good; the storage is free at once [given]. */
export function answerDriveDelete(call: DriveCall, state: DriveState): DriveAnswer {
  const { faults, account } = call;
  const { store } = state;
  const file = findTokenFile(call, state);
  if (faults.has('delete-404-first') && store.isFirstDelete(file))
    throw notFoundRefusal(telemetryOf(account));
  if (!faults.has('delete-still-listed')) store.remove(file);
  const data = {
    FileToken: faults.has('delete-other-token') ? store.newToken() : file.token,
    Filename: file.name,
    SizeMB: megabytes(file.size),
  };
  return { status: 200, body: successBody(call, { data, message: 'File deleted successfully.' }) };
}
