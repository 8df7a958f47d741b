import { bytesContent } from '../../content/file-content';
import type { DriveAnswer, DriveCall, DriveState } from '../drive-call';
import { DriveRefusal, plainRefusal } from '../drive-refusal';
import { bytesPerMB, megabytes, shownMegabytes, type DriveAccount } from '../store/drive-account';
import type { DriveFile, DriveStore } from '../store/drive-store';
import { allowedTypesText, isAllowedType } from './allowed-types';
import { successBody } from './drive-file-json';
import { readUploadFields, type UploadFields } from './upload-fields';

const largestUpload = 10_485_760;

/** Stores a file in the primary category. Checks, in this order: fields, type, size, storage, name [documented; order assumed]. */
export function answerDriveUpload(call: DriveCall, state: DriveState): DriveAnswer {
  const fields = readUploadFields(call);
  checkUpload(call, fields);
  const existing = state.store.findByName(call.account, fields.name);
  if (existing !== undefined && !call.faults.has('legacy-upload')) throw nameTaken(existing);
  if (existing !== undefined) state.store.remove(existing);
  const file = storeUpload(call, fields, state);
  const body = successBody(call, {
    data: uploadedFile(file, state.store, call.faults.has('wrong-size') ? 1 : 0),
    message: 'File uploaded successfully.',
    bytes: file.size,
  });
  return { status: 200, body };
}

function checkUpload({ account, faults }: DriveCall, { name, mimeType, bytes }: UploadFields): void {
  if (!isAllowedType(name, mimeType))
    throw plainRefusal(`File type "${mimeType}" is not allowed. Allowed types: ${allowedTypesText}.`);
  if (bytes.length > largestUpload)
    throw plainRefusal(
      `File size (${shownMegabytes(bytes.length)} MB) exceeds the maximum allowed size of ${largestUpload / bytesPerMB} MB.`,
    );
  const quota = account.maxStorageMB * bytesPerMB;
  const used = faults.has('storage-full') ? quota : account.usedBytes;
  if (used + bytes.length > quota) throw storageFull(account, used, bytes.length);
}

function storageFull({ maxStorageMB }: DriveAccount, used: number, size: number): DriveRefusal {
  const remaining = shownMegabytes(Math.max(0, maxStorageMB * bytesPerMB - used));
  return plainRefusal(
    `Storage quota exceeded. Current usage: ${shownMegabytes(used)} MB, file size: ${shownMegabytes(size)} MB, quota: ${maxStorageMB} MB, remaining: ${remaining} MB.`,
  );
}

function nameTaken({ name, token }: DriveFile): DriveRefusal {
  const message = `A file named "${name}" already exists in this account's Drive. Rename the file or delete the existing one and try again.`;
  return new DriveRefusal({
    status: 409,
    body: { Response: false, Message: message, ExistingFileToken: token },
  });
}

function storeUpload(
  { account, faults }: DriveCall,
  fields: UploadFields,
  { store, now }: DriveState,
): DriveFile {
  const { name, mimeType, bytes } = fields;
  return store.add(account, {
    name: faults.has('other-stored-name') ? `stored-${name}` : name,
    mimeType,
    content: bytesContent(bytes),
    createdAt: now(),
    private: fields.private,
  });
}

/** `Data` of the answer; its `Path` ends with the name [documented]. */
function uploadedFile(file: DriveFile, store: DriveStore, extraBytes: number): Record<string, unknown> {
  const category = file.owner.categories.find(({ token }) => token === file.categoryToken);
  return {
    FileToken: file.token,
    Filename: file.name,
    MimeType: file.mimeType,
    Size: file.size + extraBytes,
    SizeMB: megabytes(file.size),
    Path: store.pathOf(file),
    CategoryToken: file.categoryToken,
    Category: category?.name ?? '',
    Private: file.private,
    CreationDate: new Date(file.createdAt).toISOString(),
  };
}
