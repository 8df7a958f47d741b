import { Layers, RotateCw, TriangleAlert, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { visibleName } from '../../../shared/names';
import { formatNumber } from '../../../shared/texts/numbers';
import { texts } from '../../../shared/texts/texts';
import { runFailureAction } from '../../commands/failure-actions';
import { toggleSearchIn } from '../../commands/actions/finding-commands';
import { AccountBadge } from '../../components/account-badge';
import { Button, IconButton } from '../../components/button';
import { Spinner } from '../../components/status/spinner';
import { wordFailure } from '../../lib/error-message';
import { whyFiltered, wordResult } from '../../lib/finding/result-wording';
import type { AccountFinding } from '../../stores/files/account-results';
import { showOnly, useBrowse } from '../../stores/files/browse-store';
import styles from './account-results-list.module.css';

interface GroupProps {
  leading: ReactNode;
  name: string;
  state: ReactNode;
  isShown: boolean;
  title: string;
  onPress: () => void;
  children?: ReactNode;
}

/* One account, or all of them: pressed when its results are the ones in the list. */
function Group({ leading, name, state, isShown, title, onPress, children }: GroupProps): ReactElement {
  return (
    <li data-shown={isShown} className={styles['group']}>
      <button
        type="button"
        aria-pressed={isShown}
        title={title}
        className={styles['choose']}
        onClick={onPress}
      >
        {leading}
        <bdi className={styles['name']}>{name}</bdi>
        <span className={styles['state']}>{state}</span>
      </button>
      {children}
    </li>
  );
}

function FailureAction({ finding }: { finding: AccountFinding }): ReactElement | null {
  const { account, failure } = finding;
  const { finding: words } = texts();
  if (failure === null) return null;
  const { action } = wordFailure(failure);
  const kind = action?.kind ?? 'try-again';
  const name = visibleName(account.name);
  return (
    <Button
      variant="ghost"
      aria-label={kind === 'sign-in' ? words.signInTo(name) : words.tryAgainIn(name)}
      onClick={() => {
        runFailureAction(kind, account.id);
      }}
    >
      {kind === 'sign-in' ? words.signIn : words.tryAgain}
    </Button>
  );
}

function GroupAction({ finding }: { finding: AccountFinding }): ReactElement | null {
  const { account, state } = finding;
  const { finding: words } = texts();
  const name = visibleName(account.name);
  if (state === 'failed') return <FailureAction finding={finding} />;
  if (state === 'done') return null;
  const isRunning = state === 'searching';
  return (
    <IconButton
      label={isRunning ? words.stopIn(name) : words.tryAgainIn(name)}
      icon={isRunning ? <X size={13} aria-hidden /> : <RotateCw size={13} aria-hidden />}
      onClick={() => {
        toggleSearchIn(account.id, isRunning);
      }}
    />
  );
}

function titleOf(finding: AccountFinding): string {
  const { failure, account } = finding;
  if (failure === null) return whyFiltered(finding) || texts().finding.onlyThis(visibleName(account.name));
  const { title, text } = wordFailure(failure);
  return `${title}. ${text}`;
}

function AccountGroup({ finding, isShown }: { finding: AccountFinding; isShown: boolean }): ReactElement {
  const { account, state } = finding;
  return (
    <Group
      leading={<AccountBadge name={account.name} colour={account.colour} size={18} />}
      name={visibleName(account.name)}
      state={
        <>
          {state === 'searching' ? <Spinner size={11} /> : null}
          {state === 'failed' ? <TriangleAlert size={12} aria-hidden className={styles['trouble']} /> : null}
          {wordResult(finding)}
        </>
      }
      isShown={isShown}
      title={titleOf(finding)}
      onPress={() => {
        showOnly(isShown ? null : account.id);
      }}
    >
      <GroupAction finding={finding} />
    </Group>
  );
}

/** How the search stands in each account; one can be chosen to see its results alone. */
export function AccountResults({ findings }: { findings: readonly AccountFinding[] }): ReactElement {
  const only = useBrowse((state) => state.onlyAccount);
  const found = findings.reduce((sum, one) => sum + one.found, 0);
  const { finding: words } = texts();
  return (
    <ul aria-label={words.accounts} className={styles['groups']}>
      <Group
        leading={<Layers size={15} aria-hidden />}
        name={words.all}
        state={formatNumber(found)}
        isShown={only === null}
        title={words.all}
        onPress={() => {
          showOnly(null);
        }}
      />
      {findings.map((finding) => (
        <AccountGroup key={finding.account.id} finding={finding} isShown={only === finding.account.id} />
      ))}
    </ul>
  );
}
