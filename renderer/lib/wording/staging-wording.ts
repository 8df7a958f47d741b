import { texts } from '../../../shared/texts/texts';
import { formatBytes } from '../format/format-bytes';

interface Amount {
  readonly files: number;
  /** Null or 0 when unknown. */
  readonly bytes: number | null;
}

/** "3 files (12.4 MB)" */
export function amountText({ files, bytes }: Amount): string {
  const { counts, dragging } = texts();
  return bytes === null || bytes === 0 ? counts.files(files) : dragging.amount(files, formatBytes(bytes));
}
