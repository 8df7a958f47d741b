import { toFailure } from '../../shared/errors';
import type { Failure } from '../../shared/failures';

/** Something that the main process has to be asked for. */
export type Loadable<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure };

export const idle = { state: 'idle' } as const;
export const loading = { state: 'loading' } as const;

export function ready<T>(value: T): Loadable<T> {
  return { state: 'ready', value };
}

export function failed(error: unknown): { readonly state: 'failed'; readonly failure: Failure } {
  return { state: 'failed', failure: toFailure(error) };
}

/** The value when there is one. */
export function valueOf<T>(loadable: Loadable<T>): T | null {
  return loadable.state === 'ready' ? loadable.value : null;
}
