import { create } from 'zustand';
import type { Account } from '../../../shared/accounts';
import type { CertificateSource } from '../../../shared/certificates';
import type { DeletionPlan, PlannedItem } from '../../../shared/deletions';
import type { ServiceId } from '../../../shared/choices/services';
import type { ConflictChoice, Preflight } from '../../../shared/transfers';
import type { PaletteChoice } from '../../lib/palette/palette-items';

/** The dialogs of the window. At most one is open. */
export type Dialog =
  /** With `accountId`: "Edit account", which also signs in again. Without: "Add account". */
  | { readonly kind: 'sign-in'; readonly accountId?: string; readonly service?: ServiceId }
  | { readonly kind: 'delete'; readonly plan: DeletionPlan; readonly items: readonly PlannedItem[] }
  | { readonly kind: 'deletion-results'; readonly planId: string }
  | { readonly kind: 'preflight'; readonly preflight: Preflight }
  | { readonly kind: 'transfer-history'; readonly transferId: string }
  | { readonly kind: 'certificate'; readonly source: CertificateSource; readonly name: string }
  /** `among`: keys of the files to go on to, as they are selected; null: all rows, and the selection goes along. */
  | { readonly kind: 'quick-look'; readonly among: readonly string[] | null }
  | { readonly kind: 'history' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'licences' }
  | { readonly kind: 'remove-account'; readonly accountId: string }
  | { readonly kind: 'message'; readonly title: string; readonly text: string };

export type DialogKind = Dialog['kind'];
export type DialogOf<K extends DialogKind> = Extract<Dialog, { kind: K }>;

export interface DeleteAnswer {
  /** As typed by the user; null where the plan asks for no number. */
  readonly typedNumber: number | null;
  readonly saveCopyFirst: boolean;
}

/** What each dialog answers. Every dialog can also be dismissed, which answers null. */
export interface DialogAnswers {
  'sign-in': Account;
  delete: DeleteAnswer;
  /** Plan again for what was not deleted. */
  'deletion-results': 'try-again';
  /** `start`: as the settings say, and although space is missing. */
  preflight: ConflictChoice | 'start' | 'other-folder';
  'transfer-history': never;
  certificate: never;
  'quick-look': never;
  history: never;
  settings: never;
  palette: PaletteChoice;
  shortcuts: never;
  about: 'licences';
  licences: 'back';
  'remove-account': 'remove';
  message: never;
}

interface DialogsState {
  readonly dialog: Dialog | null;
}

export const useDialogs = create<DialogsState>()(() => ({ dialog: null }));

const waiting: { [K in DialogKind]?: (answer: DialogAnswers[K] | null) => void } = {};

/** Opens a dialog and resolves to its answer, null when it is dismissed. One that is open is dismissed first. */
export function openDialog<K extends DialogKind>(dialog: DialogOf<K>): Promise<DialogAnswers[K] | null> {
  dismissDialog();
  const kind: K = dialog.kind;
  return new Promise((resolve) => {
    Object.assign(waiting, { [kind]: resolve });
    useDialogs.setState({ dialog });
  });
}

function untilClosed(): Promise<void> {
  return new Promise((resolve) => {
    const stop = useDialogs.subscribe(({ dialog }) => {
      if (dialog !== null) return;
      stop();
      resolve();
    });
  });
}

/** As `openDialog`, for a question that comes by itself: waits until the user has closed what is open. */
export async function openDialogInTurn<K extends DialogKind>(
  dialog: DialogOf<K>,
): Promise<DialogAnswers[K] | null> {
  while (useDialogs.getState().dialog !== null) await untilClosed();
  return openDialog(dialog);
}

/** Answers the open dialog of this kind and closes it. Nothing happens when another one, or none, is open. */
export function answerDialog<K extends DialogKind>(kind: K, answer: DialogAnswers[K] | null): void {
  if (useDialogs.getState().dialog?.kind !== kind) return;
  useDialogs.setState({ dialog: null });
  const resolve = waiting[kind];
  Object.assign(waiting, { [kind]: undefined });
  resolve?.(answer);
}

/** Closes the open dialog, if any, without an answer. */
export function dismissDialog(): void {
  const { dialog } = useDialogs.getState();
  if (dialog !== null) answerDialog(dialog.kind, null);
}
