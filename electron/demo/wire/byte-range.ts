import type { ByteSpan } from '../content/file-content';

/**
 * The range that a `Range` header asks for: one range of bytes. Null: none, or a form that is to be ignored;
 * `unsatisfiable`: beyond the end.
 */
export function readRange(header: string | undefined, size: number): ByteSpan | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (first === '' && last === '') return null;
  if (first === '') return rangeWithin(Math.max(0, size - Number(last)), size, size);
  const to = last === '' ? size : Math.min(size, Number(last) + 1);
  return last !== '' && Number(last) < Number(first) ? null : rangeWithin(Number(first), to, size);
}

function rangeWithin(from: number, to: number, size: number): ByteSpan | 'unsatisfiable' {
  return from >= size || to <= from ? 'unsatisfiable' : { from, to };
}
