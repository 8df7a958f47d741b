import type { z } from 'zod';
import { AppError } from '../../shared/errors';
import { previewScheme } from '../../shared/preview-frames';
import type { Preview, previewRequestSchema } from '../../shared/previews';
import { readPreviewContent, type PreviewContent } from './previews/preview-content';
import type { ProviderSource } from './service-dependencies';

/** What files look like. One preview at a time: the window shows no more, and nothing is kept longer than it is shown. */
export interface PreviewsService {
  /** Fetches what a preview needs, in place of the preview before. Rejects as `Provider.read` does. */
  open(request: z.output<typeof previewRequestSchema>, signal: AbortSignal): Promise<Preview>;
  /** Forgets a preview, if it is the one that is held. */
  close(id: string): void;
  /** What is served of the preview of that id; undefined when there is none, or none any more. */
  find(id: string): PreviewContent | undefined;
  /** The account is gone, and with it what was shown of its files. */
  dropAccount(accountId: string): void;
}

interface PreviewsDependencies {
  accounts: Pick<ProviderSource, 'providerOf' | 'noteSuccess' | 'noteFailure' | 'refreshUsage'>;
  /** Forty hex digits that nobody can guess. */
  newToken: () => string;
}

interface Held {
  id: string;
  accountId: string;
  content: PreviewContent;
}

export function createPreviewsService({ accounts, newToken }: PreviewsDependencies): PreviewsService {
  let held: Held | undefined;

  async function read(accountId: string, id: string, signal: AbortSignal) {
    const provider = accounts.providerOf(accountId);
    try {
      const content = await readPreviewContent(await provider.read(id, {}, signal));
      accounts.noteSuccess(accountId);
      return content;
    } catch (error) {
      accounts.noteFailure(accountId, error);
      throw error;
    } finally {
      accounts.refreshUsage(accountId);
    }
  }

  return {
    open: async ({ accountId, id: entryId }, signal) => {
      held = undefined;
      const content = await read(accountId, entryId, signal);
      if (signal.aborted) throw new AppError('cancelled', 'the preview is not wanted any more');
      if (content.kind === 'none') return content;
      const id = `p${newToken()}`;
      held = { id, accountId, content };
      const { kind, cut, dimensions } = content;
      return { kind, id, url: `${previewScheme}://${id}/${kind}`, cut, dimensions };
    },
    close: (id) => {
      if (held?.id === id) held = undefined;
    },
    find: (id) => (held?.id === id ? held.content : undefined),
    dropAccount: (accountId) => {
      if (held?.accountId === accountId) held = undefined;
    },
  };
}
