import { useRef, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Keyboard, Menu as AriaMenu, MenuItem, Popover, Text } from 'react-aria-components';
import { classNames } from '../class-names';
import styles from './menu.module.css';

export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  /** As shown to people: "Ctrl+S". */
  shortcut?: string | undefined;
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
}

interface ContextMenuProps {
  /** Accessible name. */
  label: string;
  actions: readonly MenuAction[];
  /** Where it opens, in pixels of the window. */
  at: { x: number; y: number };
  onClose: () => void;
}

/** A menu at a point. Mount it to open it; the focus goes back to where it was when it closes. */
export function ContextMenu({ label, actions, at, onClose }: ContextMenuProps): ReactElement {
  /* Outside of what opens it: inside an element that is moved by a transform, a fixed place would be counted from there. */
  const anchor = useRef<HTMLSpanElement>(null);
  const handleOpenChange = (isOpen: boolean): void => {
    if (!isOpen) onClose();
  };
  return (
    <>
      {createPortal(
        <span ref={anchor} aria-hidden className={styles['anchor']} style={{ left: at.x, top: at.y }} />,
        document.body,
      )}
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={handleOpenChange}
        placement="bottom start"
        offset={0}
        className={styles['popover'] ?? ''}
      >
        <AriaMenu aria-label={label} className={styles['menu'] ?? ''} autoFocus="first" onClose={onClose}>
          {actions.map((action) => (
            <ActionItem key={action.id} action={action} />
          ))}
        </AriaMenu>
      </Popover>
    </>
  );
}

function ActionItem({ action }: { action: MenuAction }): ReactElement {
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      isDisabled={action.disabled ?? false}
      onAction={action.run}
      className={classNames(styles['item'], action.danger === true && styles['danger'])}
    >
      <span className={styles['icon']} aria-hidden>
        {action.icon}
      </span>
      <Text slot="label" className={styles['label'] ?? ''}>
        {action.label}
      </Text>
      {action.shortcut === undefined ? null : (
        <Keyboard className={styles['shortcut'] ?? ''}>{action.shortcut}</Keyboard>
      )}
    </MenuItem>
  );
}
