import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from '../class-names';
import styles from './dialog.module.css';

interface DialogProps {
  /** Heading and accessible name. */
  title: string;
  /** Escape, and whatever else the system closes dialogs with. */
  onClose: () => void;
  /** `tall` is wide and keeps its height, whatever it holds; `form` and `palette` keep their upper edge where it is when they grow, and `palette` does not show its title; `full` takes what the window has. */
  width?: 'narrow' | 'normal' | 'medium' | 'wide' | 'tall' | 'form' | 'palette' | 'full';
  /** Id of the element that says what the dialog is about; read out with its name. */
  describedBy?: string;
  children: ReactNode;
}

interface FrameProps extends DialogProps {
  role: 'dialog' | 'alertdialog';
}

function DialogFrame({
  title,
  onClose,
  width = 'normal',
  role,
  describedBy,
  children,
}: FrameProps): ReactElement {
  const handleOpenChange = (isOpen: boolean): void => {
    if (!isOpen) onClose();
  };
  return (
    <ModalOverlay isOpen onOpenChange={handleOpenChange} className={styles['scrim'] ?? ''}>
      <Modal className={classNames(styles['modal'], styles[width])}>
        <AriaDialog
          role={role}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          className={styles['dialog'] ?? ''}
        >
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A modal dialog: focus stays inside and returns afterwards; `autoFocus` on a child says where it starts. */
export function Dialog(props: DialogProps): ReactElement {
  return <DialogFrame {...props} role="dialog" />;
}

/** A modal question. Put `autoFocus` on the harmless answer. */
export function AlertDialog(props: DialogProps): ReactElement {
  return <DialogFrame {...props} role="alertdialog" />;
}

interface DialogBodyProps {
  /** Accessible name of a body that holds nothing for the keyboard: the keyboard goes to the body itself then, and scrolls it. */
  label?: string;
  children: ReactNode;
}

/** The part that scrolls. */
export function DialogBody({ label, children }: DialogBodyProps): ReactElement {
  const reachable = label === undefined ? {} : ({ role: 'group', 'aria-label': label, tabIndex: 0 } as const);
  return (
    <div {...reachable} className={styles['body']}>
      {children}
    </div>
  );
}

/** Buttons, the affirmative one last. */
export function DialogFooter({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['footer']}>{children}</div>;
}
