import type { Account } from '../../shared/accounts';
import type { Entry } from '../../shared/files';
import { previewLimits, type PreviewKind } from '../../shared/preview-frames';
import { entryKind, extensionOf } from './entry-kind';

/** Whether a preview is fetched by itself, only when the user asks for it (and why), or not at all. */
export type PreviewPlan =
  | { readonly kind: 'auto' }
  | { readonly kind: 'on-demand'; readonly why: 'large' | 'metered' | 'locked' | 'unclear' }
  | { readonly kind: 'none' };

/** Images and PDFs up to so many bytes are fetched by themselves. Of a text only the beginning is fetched, however long it is. */
const largestUnasked = 8_000_000;

const images = 'png jpg jpeg jpe jfif gif webp bmp svg'.split(' ');
const moreTexts = 'csv tsv json xml yaml yml toml ini eml mbox pem crt cer asc'.split(' ');

/* By the name alone: what it really is, is found when it is fetched. Null: it cannot be shown; undefined: nobody knows. */
function likelyKind(entry: Pick<Entry, 'kind' | 'name'>): PreviewKind | null | undefined {
  const extension = extensionOf(entry.name);
  if (images.includes(extension)) return 'image';
  if (moreTexts.includes(extension)) return 'text';
  const kind = entryKind(entry);
  if (kind === 'PDF') return 'pdf';
  if (kind === 'File') return undefined;
  return kind === 'Text' || kind === 'Log' || kind === 'Code' ? 'text' : null;
}

function isMetered(account: Account | null): boolean {
  return account?.capabilities?.facts.meteredReads === true;
}

/** How to go about the preview of an entry in its account. */
export function planPreview(
  entry: Pick<Entry, 'kind' | 'name' | 'size'>,
  account: Account | null,
): PreviewPlan {
  const likely = likelyKind(entry);
  if (likely === null || entry.size === 0) return { kind: 'none' };
  const isLimited = likely === 'image' || likely === 'pdf';
  const size = entry.size ?? 0;
  if (isLimited && size > previewLimits[likely]) return { kind: 'none' };
  if (isMetered(account)) return { kind: 'on-demand', why: 'metered' };
  if (account?.locked === true) return { kind: 'on-demand', why: 'locked' };
  if (likely === undefined) return { kind: 'on-demand', why: 'unclear' };
  return isLimited && size > largestUnasked ? { kind: 'on-demand', why: 'large' } : { kind: 'auto' };
}
