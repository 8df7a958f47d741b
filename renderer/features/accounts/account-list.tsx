import { Layers, LogIn, Pencil, Trash2 } from 'lucide-react';
import { useState, type MouseEvent, type ReactElement } from 'react';
import { serviceNames, type Account } from '../../../shared/accounts';
import { visibleName } from '../../../shared/names';
import { editAccount, removeAccountAfterAsking, signInAgain } from '../../commands/accounts-commands';
import { runCommand } from '../../commands/command';
import { AccountBadge } from '../../components/account-badge';
import { ListBox, type ListBoxOption } from '../../components/list-box';
import { ContextMenu, type MenuAction } from '../../components/overlays/menu';
import { StatusDot } from '../../components/status/status-dot';
import { useAccountList } from '../../stores/accounts-store';
import { setPlace, useBrowse, type Place } from '../../stores/browse-store';
import styles from './account-list.module.css';
import { statusOf } from './account-status';

const allId = 'all';
const idPrefix = 'account:';

function optionId(place: Place | null): string | null {
  if (place === null) return null;
  return place.kind === 'all' ? allId : idPrefix + place.accountId;
}

function go(id: string): void {
  setPlace(id === allId ? { kind: 'all' } : { kind: 'account', accountId: id.slice(idPrefix.length) });
}

const allAccounts: ListBoxOption = {
  id: allId,
  label: 'All accounts',
  leading: (
    <span className={styles['all']}>
      <Layers size={13} aria-hidden />
    </span>
  ),
};

function optionOf(account: Account): ListBoxOption {
  const { tone, shown, label } = statusOf(account);
  const name = visibleName(account.name);
  return {
    id: idPrefix + account.id,
    label: name,
    description: (
      <>
        {shown ?? serviceNames[account.service]}
        <span className="visually-hidden">, {shown === null ? label : serviceNames[account.service]}</span>
      </>
    ),
    leading: <AccountBadge name={account.name} colour={account.colour} />,
    title: label,
    trailing: <StatusDot tone={tone} label={null} />,
  };
}

function actionsFor(accountId: string): readonly MenuAction[] {
  const action = (command: typeof editAccount, label: string, icon: ReactElement): MenuAction => ({
    id: command.id,
    label,
    icon,
    run: () => {
      runCommand(command, { accountId });
    },
  });
  return [
    action(editAccount, 'Edit…', <Pencil size={14} />),
    action(signInAgain, 'Sign in again…', <LogIn size={14} />),
    { ...action(removeAccountAfterAsking, 'Remove…', <Trash2 size={14} />), danger: true },
  ];
}

interface OpenMenu {
  account: Account;
  at: { x: number; y: number };
}

/** The accounts; choosing one shows its files. */
export function AccountList(): ReactElement {
  const accounts = useAccountList();
  const place = useBrowse((state) => state.place);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const handleContextMenu = (event: MouseEvent): void => {
    const key =
      event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
    const account = accounts.find(({ id }) => idPrefix + id === key);
    if (account === undefined) return;
    event.preventDefault();
    setMenu({ account, at: { x: event.clientX, y: event.clientY } });
  };
  return (
    <div onContextMenu={handleContextMenu}>
      <ListBox
        label="Accounts"
        options={[allAccounts, ...accounts.map(optionOf)]}
        selectedId={optionId(place)}
        onSelect={go}
      />
      {menu === null ? null : (
        <ContextMenu
          label={visibleName(menu.account.name)}
          actions={actionsFor(menu.account.id)}
          at={menu.at}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}
