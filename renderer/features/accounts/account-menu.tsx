import type { ReactElement } from 'react';
import type { Account } from '../../../shared/accounts';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import {
  editAccount,
  lockAccount,
  moveAccountDown,
  moveAccountUp,
  removeAccountAfterAsking,
  signInAgain,
  unlockAccount,
} from '../../commands/actions/accounts-commands';
import type { Command } from '../../commands/command';
import { menuActionOf } from '../../commands/menus/menu-action';
import { ContextMenu } from '../../components/overlays/menu';

/* In the menu of one account its noun need not be said. */
function itemsFor({ locked }: Account): readonly { command: Command; label?: string }[] {
  const { menu } = texts().accounts;
  return [
    { command: editAccount, label: menu.edit },
    { command: signInAgain, label: menu.signInAgain },
    { command: locked ? unlockAccount : lockAccount },
    { command: moveAccountUp },
    { command: moveAccountDown },
    { command: removeAccountAfterAsking, label: menu.remove },
  ];
}

interface AccountMenuProps {
  account: Account;
  at: { x: number; y: number };
  onClose: () => void;
}

/** The context menu of an account. */
export function AccountMenu({ account, at, onClose }: AccountMenuProps): ReactElement {
  const actions = itemsFor(account).map(({ command, ...label }) => ({
    ...menuActionOf(command, { accountId: account.id }),
    ...label,
  }));
  return <ContextMenu label={visibleName(account.name)} actions={actions} at={at} onClose={onClose} />;
}
