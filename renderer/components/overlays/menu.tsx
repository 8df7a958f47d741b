import { Check } from 'lucide-react';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import {
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import { classNames } from '../class-names';
import styles from './menu.module.css';

/** An item of a menu. */
export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Items of the same section stand together; a line parts it from the next. */
  section?: string;
  /** As shown to people: "Ctrl+S". */
  shortcut?: string | undefined;
  danger?: boolean;
  disabled?: boolean;
  /** Why it is disabled; shown under the label. */
  reason?: string | undefined;
  /** Is it on? For what can be on and off; absent for what cannot. */
  checked?: boolean | undefined;
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
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={handleOpenChange}
        placement="bottom start"
        offset={0}
        className={styles['popover'] ?? ''}
      >
        <AriaMenu aria-label={label} className={styles['menu'] ?? ''} autoFocus="first" onClose={onClose}>
          {sectionsOf(actions).flatMap((section, at) => [
            ...(at === 0 ? [] : [<Separator key={`line-${at}`} className={styles['line'] ?? ''} />]),
            <Section key={section[0].id} items={section} />,
          ])}
        </AriaMenu>
      </Popover>
    </>
  );
}

/* Never empty. */
type SectionItems = readonly [MenuAction, ...MenuAction[]];

function isCheckable({ checked }: MenuAction): boolean {
  return checked !== undefined;
}

function belongTogether(one: MenuAction, other: MenuAction): boolean {
  return one.section === other.section && isCheckable(one) === isCheckable(other);
}

function sectionsOf(items: readonly MenuAction[]): readonly SectionItems[] {
  const sections: [MenuAction, ...MenuAction[]][] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (last !== undefined && belongTogether(last[0], item)) last.push(item);
    else sections.push([item]);
  }
  return sections;
}

function Section({ items }: { items: SectionItems }): ReactElement {
  const content = items.map((item) => <ActionItem key={item.id} action={item} />);
  if (!isCheckable(items[0])) return <>{content}</>;
  const checked = items.filter((item) => item.checked === true).map(({ id }) => id);
  return (
    <MenuSection selectionMode="multiple" selectedKeys={checked} shouldCloseOnSelect>
      {content}
    </MenuSection>
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
      <ItemText item={action} />
      {action.checked === true ? <Check size={14} aria-hidden className={styles['tick']} /> : null}
      {action.shortcut === undefined ? null : (
        <Keyboard className={styles['shortcut'] ?? ''}>{action.shortcut}</Keyboard>
      )}
    </MenuItem>
  );
}

function ItemText({ item: { icon, label, disabled, reason } }: { item: MenuAction }): ReactElement {
  return (
    <>
      <span className={styles['icon']} aria-hidden>
        {icon}
      </span>
      <span className={styles['text']}>
        <Text slot="label" className={styles['label'] ?? ''}>
          {label}
        </Text>
        {disabled === true && reason !== undefined ? (
          <Text slot="description" className={styles['reason'] ?? ''}>
            {reason}
          </Text>
        ) : null}
      </span>
    </>
  );
}
