import { Layers, Lock } from 'lucide-react';
import { useEffect, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import type { Account } from '../../../shared/accounts';
import { visibleName } from '../../../shared/names';
import { serviceNames } from '../../../shared/choices/services';
import { texts } from '../../../shared/texts/texts';
import { AccountBadge } from '../../components/account-badge';
import { ListBox, type ListBoxOption } from '../../components/list-box';
import { accountOf } from '../../lib/place/place';
import { StatusDot } from '../../components/status/status-dot';
import { useItemDrag, type ItemDrag } from '../../components/use-item-drag';
import { moveAccountToGap, useAccountList, useFailingSince } from '../../stores/accounts-store';
import { setPlace, useBrowse, type Place } from '../../stores/files/browse-store';
import styles from './account-list.module.css';
import { AccountMenu } from './account-menu';
import { statusOf, type AccountStatus } from './account-status';

const allId = 'all';
const idPrefix = 'account:';

function optionId(place: Place | null): string | null {
  if (place === null) return null;
  const accountId = accountOf(place);
  if (accountId !== null) return idPrefix + accountId;
  return place.kind === 'all' ? allId : null;
}

function go(id: string): void {
  setPlace(id === allId ? { kind: 'all' } : { kind: 'account', accountId: id.slice(idPrefix.length) });
}

function allOption(): ListBoxOption {
  return {
    id: allId,
    label: texts().accounts.allAccounts,
    leading: (
      <span className={styles['all']}>
        <Layers size={13} aria-hidden />
      </span>
    ),
  };
}

/* What is not to be seen in the second line; together with it the option's description. */
function unseenOf({ service, locked }: Account, { shown, label, reason }: AccountStatus): string {
  const told = shown === null ? [label] : [serviceNames[service], reason];
  return [...told, locked ? texts().accounts.isReadOnly : '']
    .map((text) => (text === '' ? '' : `, ${text}`))
    .join('');
}

function optionOf(account: Account, status: AccountStatus): ListBoxOption {
  const { tone, shown, label } = status;
  const name = visibleName(account.name);
  const { readOnly } = texts().accounts;
  return {
    id: idPrefix + account.id,
    label: name,
    description: (
      <>
        {shown ?? serviceNames[account.service]}
        <span className="visually-hidden">{unseenOf(account, status)}</span>
      </>
    ),
    leading: <AccountBadge name={account.name} colour={account.colour} />,
    title: label,
    trailing: (
      <span className={styles['state']}>
        {account.locked ? (
          <span role="img" aria-label={readOnly} title={readOnly} className={styles['lock']}>
            <Lock size={12} aria-hidden />
          </span>
        ) : null}
        <StatusDot tone={tone} label={null} />
      </span>
    ),
    data: { 'data-account-id': account.id },
  };
}

function useOptions(accounts: readonly Account[]): readonly ListBoxOption[] {
  const since = useFailingSince();
  /* The day may have changed since the last drawing; nothing else here depends on the time. */
  const [now] = useState(() => Date.now());
  const status = (account: Account): AccountStatus =>
    statusOf({ account, since: since.get(account.id), now });
  return [allOption(), ...accounts.map((account) => optionOf(account, status(account)))];
}

/* The line stands before the account of the gap; at the end, after the last one. */
function lineOf(accounts: readonly Account[], { id: accountId, gap }: ItemDrag) {
  const next = accounts[gap];
  const account = next ?? accounts.at(-1);
  const edge = next === undefined ? ('after' as const) : ('before' as const);
  return { id: idPrefix + accountId, lineId: account === undefined ? null : idPrefix + account.id, edge };
}

/* An element that is moved in the page loses the focus; the account that had it gets it back. */
function useFocusThroughMoves(order: string) {
  const container = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  useEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    container.current
      ?.querySelector<HTMLElement>(`[data-account-id="${CSS.escape(focused.current)}"]`)
      ?.focus();
  }, [order]);
  const note = (target: EventTarget): void => {
    focused.current = target instanceof Element ? target.getAttribute('data-account-id') : null;
  };
  return { container, note };
}

interface OpenMenu {
  accountId: string;
  at: { x: number; y: number };
}

/** The accounts; choosing one shows its files. They are moved by dragging, by the menu, and by Alt with the arrows. */
export function AccountList(): ReactElement {
  const accounts = useAccountList();
  const place = useBrowse((state) => state.place);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { container, note } = useFocusThroughMoves(accounts.map(({ id }) => id).join());
  const { drag, handlePointerDown } = useItemDrag('data-account-id', ({ id: accountId, gap }) => {
    void moveAccountToGap(accountId, gap);
  });
  const menuAccount = accounts.find(({ id }) => id === menu?.accountId);
  const handleContextMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const accountId = event.target.closest('[data-account-id]')?.getAttribute('data-account-id') ?? null;
    if (accountId === null) return;
    event.preventDefault();
    setMenu({ accountId, at: { x: event.clientX, y: event.clientY } });
  };
  return (
    <div
      ref={container}
      data-dragging={drag === null ? undefined : ''}
      className={styles['list']}
      onFocus={({ target }) => {
        note(target);
      }}
      onPointerDownCapture={handlePointerDown}
      onContextMenu={handleContextMenu}
    >
      <ListBox
        label={texts().accounts.accounts}
        options={useOptions(accounts)}
        selectedId={optionId(place)}
        moving={drag === null ? null : lineOf(accounts, drag)}
        onSelect={go}
      />
      {menu === null || menuAccount === undefined ? null : (
        <AccountMenu
          account={menuAccount}
          at={menu.at}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}
