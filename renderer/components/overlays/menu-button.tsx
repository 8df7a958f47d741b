import { useState, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { IconButton } from '../button';
import { ContextMenu, type MenuAction } from './menu';
import { menuCorner } from './menu-corner';

interface MenuButtonProps {
  /** Accessible name of the button and of its menu. */
  label: string;
  icon: ReactNode;
  /** Asked when the menu opens. */
  actionsOf: () => readonly MenuAction[];
  tabIndex?: number;
}

interface OpenMenu {
  readonly actions: readonly MenuAction[];
  readonly at: { x: number; y: number };
}

/** An icon that opens a menu under itself. */
export function MenuButton({ label, icon, actionsOf, tabIndex }: MenuButtonProps): ReactElement {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const handleClick = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    setMenu({ actions: actionsOf(), at: menuCorner(currentTarget) });
  };
  return (
    <>
      <IconButton
        label={label}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        tabIndex={tabIndex}
        onClick={handleClick}
      />
      {menu === null ? null : (
        <ContextMenu
          label={label}
          actions={menu.actions}
          at={menu.at}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </>
  );
}
