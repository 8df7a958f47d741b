import type { Entry } from '../../../../shared/files';
import { formatNumber } from '../../../../shared/texts/numbers';
import { previewLimits } from '../../../../shared/preview-frames';
import { texts } from '../../../../shared/texts/texts';
import { entryKind } from '../../../lib/entry-kind';
import { formatBytes } from '../../../lib/format/format-bytes';
import type { ShownPreview } from './preview-view';

/** What is said below a file in the quick look, in short. */
export function factsOfLook(entry: Entry, shown: ShownPreview | null): readonly string[] {
  const words = texts();
  const dimensions = shown?.preview.dimensions ?? null;
  return [
    words.kinds[entryKind(entry)],
    ...(entry.size === null ? [] : [formatBytes(entry.size)]),
    ...(dimensions === null
      ? []
      : [words.details.pixels(formatNumber(dimensions.width), formatNumber(dimensions.height))]),
    ...(shown?.preview.cut === true ? [words.previews.cut(formatBytes(previewLimits.text))] : []),
  ];
}
