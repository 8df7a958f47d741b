import type { ErrorCode, Failure } from '../../../shared/errors';
import { visibleName } from '../../../shared/names';

/** What the window can offer to do about a failure. */
export type FailureActionKind = 'try-again' | 'sign-in' | 'edit-account' | 'choose-folder' | 'refresh';

export interface FailureMessage {
  /** What is wrong, in a few words without a full stop. */
  readonly title: string;
  /** Why, and what to do next; whole sentences. */
  readonly text: string;
  readonly action?: { readonly label: string; readonly kind: FailureActionKind };
}

/** The failure of one code. */
export type FailureOf<C extends ErrorCode> = Extract<Failure, { code: C }>;

export const tryAgain = { label: 'Try again', kind: 'try-again' } as const;
export const signInAgain = { label: 'Sign in again', kind: 'sign-in' } as const;
export const editAccount = { label: 'Edit account', kind: 'edit-account' } as const;
export const otherFolder = { label: 'Choose another folder', kind: 'choose-folder' } as const;
export const refresh = { label: 'Refresh', kind: 'refresh' } as const;

export function quoted(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : `“${visibleName(name)}”`;
}

export function hostOf(host: string | undefined): string {
  return host ?? 'the service';
}

/** The host as the first word of a sentence. */
export function subjectOf(host: string | undefined): string {
  return host ?? 'The service';
}
