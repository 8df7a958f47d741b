import { expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { TransferEvent } from '../../../shared/transfers';
import { wordTransferEvent } from './transfer-event-wording';

setLocale({ language: 'en', formats: 'en' });

const truncated = { code: 'truncated', details: {}, message: '' } as const;
const gone = { code: 'not-found', details: {}, message: '' } as const;

it.each([
  [{ kind: 'queued' }, 'Put in the queue.'],
  [{ kind: 'started' }, 'Started.'],
  [{ kind: 'resumed', receivedBytes: 12_000_000 }, 'Went on from 12 MB.'],
  [{ kind: 'paused', receivedBytes: 12_000_000 }, 'Paused at 12 MB.'],
  [{ kind: 'paused' }, 'Paused.'],
  [
    { kind: 'failed-passing', receivedBytes: 900_000, failure: truncated },
    'The download was cut off, after 900 KB. It is tried again by itself.',
  ],
  [
    { kind: 'recovered', receivedBytes: 900_000 },
    'Taken up again after Longshore was started; 900 KB were safe on disk.',
  ],
  [{ kind: 'done', receivedBytes: 0 }, 'Saved: 0 bytes.'],
  [{ kind: 'checked' }, 'Checked again: the file on disk is as it was saved.'],
  [
    { kind: 'checked', failure: gone },
    'Checked again. Not there any more: The file is not where it was saved: it was moved, renamed or deleted since. Download it again if you need it.',
  ],
] as const)('%j', (changes, text) => {
  const event: TransferEvent = { at: 0, receivedBytes: 0, failure: null, ...changes };
  expect(wordTransferEvent(event)).toBe(text);
});

it('tells the reason of a failure with the next step', () => {
  const event: TransferEvent = { at: 0, kind: 'failed', receivedBytes: 0, failure: truncated };
  expect(wordTransferEvent(event)).toMatch(/^Failed\. The download was cut off\. .*Try again\.$/);
});
