import { Ellipsis, FolderOpen, Pause, Play, RotateCcw, X } from 'lucide-react';
import { memo, type ReactElement, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/texts';
import type { Transfer, TransferState } from '../../../shared/transfers';
import { signInAgain } from '../../commands/actions/accounts-commands';
import { commandLabel, runCommand, type Command } from '../../commands/command';
import {
  cancelTransfer,
  pauseTransfer,
  resumeTransfer,
  retryTransfer,
  showTransfer,
} from '../../commands/actions/transfers-commands';
import { Button, IconButton } from '../../components/button';
import { MenuButton } from '../../components/overlays/menu-button';
import { isFinished } from '../../lib/transfers/shown-order';
import { moreActions } from './transfer-menu';
import styles from './transfer-row.module.css';

interface MainAction {
  readonly command: Command;
  readonly icon: ReactNode;
}

const pause: MainAction = { command: pauseTransfer, icon: <Pause size={15} aria-hidden /> };
const retry: MainAction = { command: retryTransfer, icon: <RotateCcw size={14} aria-hidden /> };

const mainActions: Readonly<Partial<Record<TransferState, MainAction>>> = {
  queued: pause,
  running: pause,
  verifying: pause,
  retrying: pause,
  paused: { command: resumeTransfer, icon: <Play size={15} aria-hidden /> },
  failed: retry,
  cancelled: retry,
  done: { command: showTransfer, icon: <FolderOpen size={15} aria-hidden /> },
};

interface TransferActionsProps extends Pick<Transfer, 'id' | 'accountId' | 'state'> {
  /** Does the Tab key reach the buttons? */
  tabbable: boolean;
}

function TransferActionsView({ id, accountId, state, tabbable }: TransferActionsProps): ReactElement {
  const { buttons } = texts();
  const tabIndex = tabbable ? 0 : -1;
  const main = mainActions[state];
  const run = (command: Command) => () => {
    runCommand(command, { transferIds: [id] });
  };
  return (
    <>
      {state !== 'waiting' ? null : (
        <Button
          className={styles['signIn'] ?? ''}
          tabIndex={tabIndex}
          onClick={() => {
            runCommand(signInAgain, { accountId });
          }}
        >
          {buttons.signInAgain}
        </Button>
      )}
      {main === undefined ? null : (
        <IconButton
          label={commandLabel(main.command)}
          icon={main.icon}
          tabIndex={tabIndex}
          onClick={run(main.command)}
        />
      )}
      {isFinished({ state }) ? null : (
        <IconButton
          label={buttons.cancel}
          icon={<X size={15} aria-hidden />}
          tabIndex={tabIndex}
          onClick={run(cancelTransfer)}
        />
      )}
      <MenuButton
        label={buttons.more}
        icon={<Ellipsis size={15} aria-hidden />}
        tabIndex={tabIndex}
        actionsOf={() => moreActions(id)}
      />
    </>
  );
}

/**
 * The buttons of a row. The first keeps its place, and the keyboard, when the state changes what it does. Not drawn again while bytes come in, which
 * they do ten times a second.
 */
export const TransferActions = memo(TransferActionsView);
