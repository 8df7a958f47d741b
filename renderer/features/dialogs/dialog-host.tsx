import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useDialogs, type Dialog, type DialogKind, type DialogOf } from '../../stores/window/dialogs-store';
import { MessageDialog } from './message-dialog';

type DialogsByKind = { [K in DialogKind]: DialogOf<K> };

/** How to draw each dialog that belongs to a feature; handed in, because features do not know each other. */
export type DialogRenderers = {
  [K in Exclude<DialogKind, 'message'>]: (dialog: DialogsByKind[K]) => ReactNode;
};

type AllRenderers = { [K in DialogKind]: (dialog: DialogsByKind[K]) => ReactNode };

function draw<K extends DialogKind>(
  renderers: { [P in K]: (dialog: DialogsByKind[P]) => ReactNode },
  kind: K,
  dialog: DialogsByKind[K],
): ReactNode {
  return renderers[kind](dialog);
}

/* What is typed into one dialog must not turn up in the next of its kind. */
function keyOf(dialog: Dialog): string {
  switch (dialog.kind) {
    case 'delete':
      return `delete/${dialog.plan.id}`;
    case 'deletion-results':
      return `deletion-results/${dialog.planId}`;
    case 'sign-in':
    case 'remove-account':
      return `${dialog.kind}/${dialog.accountId ?? ''}`;
    case 'preflight':
      return `preflight/${dialog.preflight.id}`;
    case 'transfer-history':
      return `transfer-history/${dialog.transferId}`;
    case 'certificate':
    case 'quick-look':
    case 'palette':
    case 'shortcuts':
    case 'about':
    case 'licences':
    case 'history':
    case 'settings':
    case 'message':
      return dialog.kind;
  }
}

/** Draws the open dialog, if any. */
export function DialogHost({ renderers }: { renderers: DialogRenderers }): ReactElement | null {
  const dialog = useDialogs((state) => state.dialog);
  if (dialog === null) return null;
  const all: AllRenderers = { ...renderers, message: (message) => <MessageDialog {...message} /> };
  return <Fragment key={keyOf(dialog)}>{draw(all, dialog.kind, dialog)}</Fragment>;
}
