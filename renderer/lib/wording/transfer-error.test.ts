import { expect, it } from 'vitest';
import { setLocale } from '../../../shared/texts/locale';
import type { Transfer } from '../../../shared/transfers';
import { transferErrorText } from './transfer-error';

setLocale({ language: 'en', formats: 'en' });

const failed: Transfer = {
  id: 't',
  batchId: 'b',
  accountId: 'a',
  accountName: 'Anna',
  entryId: 'e',
  name: 'survey.pdf',
  folder: '/tmp',
  subfolders: ['Plans'],
  fileName: null,
  state: 'failed',
  size: 1000,
  receivedBytes: 400,
  bytesPerSecond: null,
  proof: null,
  failure: { code: 'disk-full', details: {}, message: 'ENOSPC', errorId: 'e7' },
  attempt: 1,
  retryAt: null,
  startedAt: 0,
  finishedAt: 1,
  checked: null,
};

it('gives the error as people and as developers say it', () => {
  expect(transferErrorText(failed)).toMatch(
    /^Plans\/survey\.pdf: The disk is full\. .*\ndisk-full \(e7\): ENOSPC$/,
  );
});

it('gives what a check of the saved file found', () => {
  const failure = { code: 'integrity', details: {}, message: 'sha256 differs' } as const;
  const checked = { ...failed, failure: null, state: 'done', checked: { at: 0, failure } } as const;
  expect(transferErrorText(checked)).toMatch(/^Plans\/survey\.pdf: Changed since it was saved\./);
});

it('gives nothing where nothing failed', () => {
  expect(transferErrorText({ ...failed, failure: null })).toBeNull();
});
