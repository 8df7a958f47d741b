import { afterEach, expect, it } from 'vitest';
import type { Capabilities } from '../../../shared/capabilities';
import { AppError, toFailure } from '../../../shared/errors';
import { setLocale } from '../../../shared/texts/locale';
import type { ListSource } from '../place/place';
import { accountResult } from './account-result';
import { whyFiltered, wordResult } from './result-wording';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

const server: ListSource = { accountId: 'a', query: 'plan' };
const root: ListSource = { accountId: 'a', folderId: null, matching: 'plan' };

function capabilities(folders: boolean): Capabilities {
  return {
    operations: [],
    facts: {
      trash: 'gone',
      folders,
      rangeReads: true,
      contentHash: null,
      maxFileSize: null,
      parallelRequests: 1,
      duplicateNames: true,
    },
  };
}

const failed = (code: 'cancelled' | 'offline') =>
  ({ state: 'failed', failure: toFailure(new AppError(code, 'x')) }) as const;

it.each([
  [server, { state: 'loading' }, { found: 0, state: 'searching', words: 'searching…' }],
  [server, { state: 'loading' }, { found: 2, state: 'searching', words: '2 found, searching…' }],
  [server, { state: 'complete' }, { found: 3, state: 'done', words: '3 found' }],
  [root, { state: 'complete' }, { found: 1, state: 'done', words: '1 found in its list' }],
  [
    server,
    { state: 'partial', reason: 'refused' },
    { found: 4, state: 'partial', words: '4 found, not complete' },
  ],
  [server, failed('cancelled'), { found: 5, state: 'stopped', words: 'stopped, 5 found' }],
  [server, failed('offline'), { found: 0, state: 'failed', words: 'could not be searched' }],
] as const)('%j %j', (source, progress, { found, state, words }) => {
  const result = accountResult({ account: { capabilities: capabilities(false) }, source, found, progress });
  expect(result.state).toBe(state);
  expect(result.failure?.code).toBe(state === 'failed' ? 'offline' : undefined);
  expect(wordResult(result)).toBe(words);
});

it('says where it has looked when the server was not asked', () => {
  const searched = { source: root, found: 2, progress: { state: 'complete' } } as const;
  const flat = accountResult({ ...searched, account: { capabilities: capabilities(false) } });
  const deep = accountResult({ ...searched, account: { capabilities: capabilities(true) } });
  expect([flat.where, deep.where]).toEqual(['list', 'top-folder']);
  expect(wordResult(deep)).toBe('2 found in its top folder');
  expect(whyFiltered(flat)).not.toBe(whyFiltered(deep));
  setLocale({ language: 'de', formats: 'de' });
  expect(wordResult(flat)).toBe('2 gefunden in der Liste');
  setLocale({ language: 'es', formats: 'es' });
  expect(wordResult(accountResult({ ...searched, found: 1, account: { capabilities: null } }))).toBe(
    '1 encontrado en su lista',
  );
});
