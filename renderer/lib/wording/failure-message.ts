import type { ErrorCode, Failure } from '../../../shared/failures';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';

/** What the window can offer to do about a failure. */
export type FailureActionKind = 'try-again' | 'sign-in' | 'edit-account' | 'choose-folder' | 'refresh';

export interface FailureAction {
  /** In the user's language. */
  readonly label: string;
  readonly kind: FailureActionKind;
}

export interface FailureMessage {
  /** What is wrong, in a few words without a full stop. */
  readonly title: string;
  /** Why, and what to do next; whole sentences. */
  readonly text: string;
  readonly action?: FailureAction;
}

/** The failure of one code. */
export type FailureOf<C extends ErrorCode> = Extract<Failure, { code: C }>;

function actionOf(kind: FailureActionKind): FailureAction {
  return {
    kind,
    get label() {
      return texts().failures.actions[kind];
    },
  };
}

export const tryAgain = actionOf('try-again');
export const signInAgain = actionOf('sign-in');
export const editAccount = actionOf('edit-account');
export const otherFolder = actionOf('choose-folder');
export const refresh = actionOf('refresh');

/** A name from outside, fit to be shown; undefined stays so. */
export function shownName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : visibleName(name);
}
