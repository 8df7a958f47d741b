import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from '../class-names';
import styles from './dialog.module.css';

interface DialogProps {
  /** Heading and accessible name. */
  title: string;
  /** Escape, and whatever else the system closes dialogs with. */
  onClose: () => void;
  /** `tall` is wide and keeps its height, whatever it holds; `form` keeps its upper edge where it is when it grows. */
  width?: 'narrow' | 'normal' | 'medium' | 'wide' | 'tall' | 'form';
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

/** The part that scrolls. */
export function DialogBody({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['body']}>{children}</div>;
}

/** Buttons, the affirmative one last. */
export function DialogFooter({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['footer']}>{children}</div>;
}
