import type { DriveAnswer, DriveCall, DriveState } from '../drive-call';
import { helpfulRefusal, plainRefusal } from '../drive-refusal';
import { megabytes, shownMegabytes } from '../store/drive-account';
import { findTokenFile, readToken, successBody } from './drive-file-json';

const largestAttachment = 5 * 1_048_576;
const defaultSubject = 'File shared from Sweeppea';

/** Puts a message into the outbox and notes it in `SharedTo` [documented; the outbox assumed]. */
export function answerSend(call: DriveCall, state: DriveState): DriveAnswer {
  readToken(call, state);
  const recipient = readRecipient(call);
  const subject = readText(call, 'EmailSubject', defaultSubject);
  const message = readText(call, 'EmailMessage', '');
  const file = findTokenFile(call, state);
  if (file.size > largestAttachment) throw tooLarge(file.size);
  state.outbox.push({ account: call.account.name, fileToken: file.token, recipient, subject, message });
  file.sharedTo.push({ at: state.now(), recipient });
  const data = {
    FileToken: file.token,
    Filename: file.name,
    RecipientEmail: recipient,
    SizeMB: megabytes(file.size),
  };
  const body = successBody(call, { data, message: 'File sent by email successfully.', bytes: file.size });
  return { status: 200, body };
}

function readRecipient({ body, endpoint }: DriveCall): string {
  const recipient = body['RecipientEmail'];
  if (typeof recipient === 'string' && /^[^\s@]+@[^\s@]+$/.test(recipient)) return recipient;
  throw helpfulRefusal(endpoint, 'Missing or invalid RecipientEmail.');
}

function readText(
  { body, endpoint }: DriveCall,
  field: 'EmailSubject' | 'EmailMessage',
  preset: string,
): string {
  const text = body[field] ?? preset;
  if (typeof text !== 'string') throw helpfulRefusal(endpoint, `Missing or invalid ${field}.`);
  return text;
}

function tooLarge(size: number): Error {
  return plainRefusal(
    `File size (${shownMegabytes(size)} MB) exceeds the maximum email attachment size of 5 MB. For larger files, download the file directly from your Drive.`,
  );
}
